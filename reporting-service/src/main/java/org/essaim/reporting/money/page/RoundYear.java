package org.essaim.reporting.money.page;

import module java.base;

import org.essaim.contract.RoundKind;
import org.essaim.reporting.facts.domain.Sum;

/** What was granted in one year, by kind of round in their order, and altogether. */
record RoundYear(int year, List<Sum> kinds, Sum all) {

    static RoundYear of(int year, Map<RoundKind, Sum> granted) {
        return new RoundYear(
                year,
                Arrays.stream(RoundKind.values())
                        .map(kind -> granted.getOrDefault(kind, Sum.NOTHING))
                        .toList(),
                granted.values().stream().reduce(Sum.NOTHING, Sum::plus));
    }
}
