package org.essaim.reporting.portfolio.page;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.Money;
import org.essaim.reporting.money.read.MoneyOfDivision;
import org.essaim.reporting.recount.domain.UseTotal;

/** One arrow of the flow of money, and how much flows. */
public record Flow(String from, String to, Money money) {

    /**
     * What is allocated is granted or available; what is granted is spent, given back or left. The
     * first flows from where all begins.
     *
     * @param use null where it is not counted yet: then the flow ends with what is spent
     */
    public static List<Flow> of(MoneyOfDivision money, UseTotal use) {
        Amount granted = money.granted().minus(money.released());
        Amount spent = money.spent().minus(money.reversed());
        List<Flow> flows = new ArrayList<>();
        flows.add(new Flow("allocated", "granted", granted.money()));
        flows.add(new Flow("allocated", "available", money.available().money()));
        flows.add(new Flow("granted", "spent", spent.money()));
        flows.add(new Flow("granted", "left", granted.minus(spent).money()));
        if (use != null) {
            Amount judged = use.redeemed().plus(use.lost());
            flows.add(new Flow("spent", "redeemed", use.redeemed().money()));
            flows.add(new Flow("spent", "lost", use.lost().money()));
            flows.add(new Flow("spent", "waiting", use.spent().minus(judged).money()));
        }
        return List.copyOf(flows);
    }
}
