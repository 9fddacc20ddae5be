package org.essaim.incubator.control.read;

import org.essaim.incubator.control.domain.Signal;

/**
 * A signal that ranks expenses, said openly (R95).
 *
 * @param rule what it goes back to
 * @param meaning what is true of an expense that shows it
 */
public record SignalRow(String signal, int points, String rule, String meaning) {

    static SignalRow of(Signal signal) {
        return new SignalRow(signal.name(), signal.points(), signal.rule(), signal.meaning());
    }
}
