package org.essaim.reporting.recount.domain;

import module java.base;

/** One month of the federation, of products that were measured in it. */
public record MonthOfUse(YearMonth month, long products, long users, long productsOfFew) {}
