package org.essaim.reporting.portfolio.page;

import org.essaim.contract.Money;
import org.essaim.reporting.facts.domain.Sum;

/**
 * One arrow of the flow of money, and how much flows.
 *
 * @param mark {@code wholly} or {@code partly} where it is invented, or null
 */
record Flow(String from, String to, Money money, String mark) {

    static Flow of(String from, String to, Sum sum) {
        return new Flow(from, to, sum.amount().money(), sum.money().mark());
    }
}
