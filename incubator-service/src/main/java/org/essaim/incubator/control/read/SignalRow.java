package org.essaim.incubator.control.read;

import org.essaim.incubator.control.domain.Signal;

/**
 * A signal that ranks expenses, for everybody to see (R95).
 *
 * @param rule what it goes back to
 * @param meaning what is true of an expense that shows it
 */
public record SignalRow(String signal, int points, String rule, String meaning) {

    static SignalRow of(Signal signal) {
        return new SignalRow(signal.name(), signal.points(), signal.rule(), meaning(signal));
    }

    private static String meaning(Signal signal) {
        return switch (signal) {
            case AFTER_STOP -> "spent although the funding was stopped";
            case SPLIT -> "one of two first rounds of one owner on one irritant";
            case OVER_HALF_DAY_A_WEEK -> "more than half a day of one person in one week";
            case NEAR_CONSTRUCTION_LIMIT ->
                    "construction rounds of 190,000.00 euros or more together";
            case LATE_BEFORE_STOP -> "recorded after the stop for a day before it";
            case LARGE -> "10,000.00 euros or 40 half-days, or more";
            case CLOSE_TO_CAP -> "leaves at most a twentieth of what the initiative was granted";
            case LATE -> "recorded more than 31 days after the day of spending, not by an import";
        };
    }
}
