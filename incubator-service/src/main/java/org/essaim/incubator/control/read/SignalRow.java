package org.essaim.incubator.control.read;

import org.essaim.incubator.control.domain.EvidenceSignal;
import org.essaim.incubator.control.domain.Signal;
import org.essaim.web.language.Sentences;

/**
 * A signal that ranks expenses or evidence, for everybody to see (R95).
 *
 * @param rule what it goes back to
 * @param meaning what is true of what shows it, in the language of the caller
 */
public record SignalRow(String signal, int points, String rule, String meaning) {

    static SignalRow of(EvidenceSignal signal, Sentences in) {
        return new SignalRow(signal.name(), signal.points(), signal.rule(), in.word(signal));
    }

    static SignalRow of(Signal signal, Sentences in) {
        return new SignalRow(signal.name(), signal.points(), signal.rule(), in.word(signal));
    }
}
