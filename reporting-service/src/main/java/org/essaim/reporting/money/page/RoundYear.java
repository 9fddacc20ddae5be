package org.essaim.reporting.money.page;

import module java.base;

import org.essaim.contract.Amount;

/** What was granted in one year, by kind of round in their order, and altogether. */
record RoundYear(int year, List<Amount> kinds, Amount all) {}
