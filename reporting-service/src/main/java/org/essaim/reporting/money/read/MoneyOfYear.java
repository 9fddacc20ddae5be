package org.essaim.reporting.money.read;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.reporting.facts.domain.Marked;
import org.essaim.reporting.facts.domain.Sum;

/**
 * The same in one year; the years add up to it. What is available has no year.
 *
 * @param withdrawn taken off from {@code allocated}
 * @param netSpent spent − reversed
 */
public record MoneyOfYear(
        String division,
        int year,
        Amount allocated,
        Amount granted,
        Amount spent,
        Amount reversed,
        Amount released,
        Amount withdrawn,
        Amount netSpent,
        List<String> madeUp,
        List<String> partlyMadeUp)
        implements Marked {

    /** What a page that shows it rests on. */
    public Stream<Sum> sums() {
        return Stream.of(sum("allocated", allocated), sum("granted", granted), sum("spent", spent));
    }
}
