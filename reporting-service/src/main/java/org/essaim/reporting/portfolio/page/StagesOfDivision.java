package org.essaim.reporting.portfolio.page;

import module java.base;

/** The initiatives of a division by stage, zeros included. */
record StagesOfDivision(String division, List<Long> counts, long all) {}
