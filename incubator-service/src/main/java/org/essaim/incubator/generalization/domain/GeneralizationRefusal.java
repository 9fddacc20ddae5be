package org.essaim.incubator.generalization.domain;

import java.util.UUID;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.decision.Refusal;
import org.essaim.contract.decision.Refuses;

/** Why something about generalizing an initiative was not done. */
public sealed interface GeneralizationRefusal extends Refusal {

    /** No measure, and no pair of them, asks for a case. */
    @Refuses(rule = "R70", code = "case-not-earned")
    record NotAttractive(InitiativeId initiative) implements GeneralizationRefusal {}

    /** Only what attracts users is generalized. */
    @Refuses(rule = "R70", code = "case-missing")
    record NoCase(InitiativeId initiative) implements GeneralizationRefusal {}

    /** The board decides on what is before it. */
    @Refuses(rule = "R71", code = "case-on-another-item")
    record AnotherItem(UUID item) implements GeneralizationRefusal {}

    /** Nothing is proposed that the board has not decided. */
    @Refuses(rule = "R71", code = "case-not-generalized")
    record NotGeneralized(InitiativeId initiative) implements GeneralizationRefusal {}

    /** A product is offered to others. */
    @Refuses(rule = "R72", code = "case-of-the-same-division", member = "division")
    record ToItself(DivisionId division) implements GeneralizationRefusal {}

    /** What it is about is said by the irritant for which it was launched. */
    @Refuses(rule = "R76", code = "case-with-irritant")
    record WithIrritant(InitiativeId initiative) implements GeneralizationRefusal {}

    /** Its own division says what it is about, or the board. */
    @Refuses(rule = "R76", code = "case-described-by-another")
    record DescribedByAnother(DivisionId division) implements GeneralizationRefusal {}

    /** Who sits on the board adds targets. */
    @Refuses(rule = "R76", code = "target-not-added-by-the-board")
    record NotOnTheBoard() implements GeneralizationRefusal {}

    /** An answer to no proposal. */
    @Refuses(rule = "R73", code = "proposal-unknown")
    record NotProposed(DivisionId by, UUID proposal) implements GeneralizationRefusal {}
}
