package org.essaim.reporting.portfolio.page;

import org.essaim.contract.Money;

/** One arrow of the flow of money, and how much flows. */
record Flow(String from, String to, Money money) {}
