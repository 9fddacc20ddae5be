package org.essaim.reporting.recount.domain;

import module java.base;

/**
 * The federation at the end of one month, measured in it or before, see {@link UseOverTime}.
 *
 * @param users of products with at least 5 (R100)
 * @param productsOfFew those with fewer
 */
public record MonthInUse(YearMonth month, long products, long users, long productsOfFew) {}
