package org.essaim.reporting.recount.domain;

import module java.base;

import org.essaim.reporting.facts.domain.Marked;

/** One month of the federation, of products that were measured in it. */
public record MonthOfUse(
        YearMonth month,
        long products,
        long users,
        long productsOfFew,
        List<String> madeUp,
        List<String> partlyMadeUp)
        implements Marked {}
