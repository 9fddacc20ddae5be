package org.essaim.reporting.recount.domain;

import module java.base;

/** One month of the federation. */
public record MonthOfUse(YearMonth month, long products, long users, long productsOfFew) {}
