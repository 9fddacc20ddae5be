package org.essaim.reporting.money.page;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.RoundKind;

/** What was granted in one year, by kind of round in their order, and altogether. */
record RoundYear(int year, List<Amount> kinds, Amount all) {

    static RoundYear of(int year, Map<RoundKind, Amount> granted) {
        return new RoundYear(
                year,
                Arrays.stream(RoundKind.values())
                        .map(kind -> granted.getOrDefault(kind, Amount.NOTHING))
                        .toList(),
                granted.values().stream().reduce(Amount.NOTHING, Amount::plus));
    }
}
