package org.essaim.reporting.recount.domain;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.reporting.facts.domain.Marked;

/**
 * The sums.
 *
 * @param spent less what was reversed
 * @param redeemed of it, used within its months
 * @param lost of it, not used although its months are over
 * @param saved spent on or after the day of the stop
 * @param firstRounds what launches granted, and no more than the cap asked for
 */
public record RecountOutcome(
        long initiatives,
        long usedProducts,
        List<RecountedStop> stops,
        List<RecountedCase> cases,
        Amount spent,
        Amount redeemed,
        Amount lost,
        Amount saved,
        Amount firstRounds,
        List<String> madeUp,
        List<String> partlyMadeUp)
        implements Marked {

    public RecountOutcome {
        stops = List.copyOf(stops);
        cases = List.copyOf(cases);
    }

    /** A stop, with what was spent in spite of it. */
    public record RecountedStop(
            String division,
            String initiative,
            LocalDate spentOn,
            LocalDate useBy,
            LocalDate dueOn,
            Amount saved) {}

    /** A case and the day of the measure that opens it. */
    public record RecountedCase(
            String division, String initiative, LocalDate measuredOn, boolean byUsers) {}
}
