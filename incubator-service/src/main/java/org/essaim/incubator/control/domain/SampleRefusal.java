package org.essaim.incubator.control.domain;

import java.time.LocalDate;
import org.essaim.contract.DivisionId;
import org.essaim.contract.decision.Refusal;
import org.essaim.contract.decision.Refuses;

/** Why a sample was not drawn. */
public sealed interface SampleRefusal extends Refusal {

    /** Too few or too many expenses are asked for. */
    @Refuses(rule = "R95", code = "sample-size-out-of-range")
    record SizeOutOfRange(int size, int most) implements SampleRefusal {}

    /** No expense of these days has arrived. */
    @Refuses(rule = "R95", code = "sample-of-nothing")
    record NothingToDraw(LocalDate from, LocalDate to) implements SampleRefusal {}

    /** No expense of the division and these days has arrived. */
    @Refuses(rule = "R95", code = "sample-of-nothing-in-division")
    record NothingToDrawIn(DivisionId division, LocalDate from, LocalDate to)
            implements SampleRefusal {}

    /** Nobody controls their own division. */
    @Refuses(rule = "R96", code = "sample-of-own-division")
    record OwnDivision(DivisionId division) implements SampleRefusal {}
}
