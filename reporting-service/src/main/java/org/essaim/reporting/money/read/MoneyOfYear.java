package org.essaim.reporting.money.read;

import java.util.List;
import org.essaim.contract.Amount;
import org.essaim.reporting.facts.domain.Marked;
import org.essaim.reporting.facts.domain.OfDivision;

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
        implements Marked, OfDivision {}
