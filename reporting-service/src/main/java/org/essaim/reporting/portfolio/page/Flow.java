package org.essaim.reporting.portfolio.page;

import module java.base;

import org.essaim.contract.Money;
import org.essaim.reporting.facts.domain.Sum;
import org.essaim.reporting.money.read.MoneyOfDivision;
import org.essaim.reporting.recount.domain.UseTotal;

/**
 * One arrow of the flow of money, and how much flows.
 *
 * @param mark {@code wholly} or {@code partly} where it is invented, or null
 */
public record Flow(String from, String to, Money money, String mark) {

    private static Flow of(String from, String to, Sum sum) {
        return new Flow(from, to, sum.amount().money(), sum.money().mark());
    }

    /**
     * The envelope is granted or available; what is granted is spent or left. The first flows from
     * where all begins.
     *
     * @param use null where it is not counted yet: then the flow ends with what is spent
     */
    public static List<Flow> of(MoneyOfDivision money, UseTotal use) {
        Sum granted = money.sum("netGranted", money.netGranted());
        Sum spent = money.sum("netSpent", money.netSpent());
        List<Flow> flows = new ArrayList<>();
        flows.add(of("allocated", "granted", granted));
        flows.add(of("allocated", "available", money.sum("available", money.available())));
        flows.add(of("granted", "spent", spent));
        flows.add(of("granted", "left", granted.minus(spent)));
        if (use != null) {
            flows.add(of("spent", "redeemed", use.sum("redeemed", use.redeemed())));
            flows.add(of("spent", "lost", use.sum("lost", use.lost())));
            flows.add(of("spent", "waiting", use.sum("waiting", use.waiting())));
        }
        return List.copyOf(flows);
    }
}
