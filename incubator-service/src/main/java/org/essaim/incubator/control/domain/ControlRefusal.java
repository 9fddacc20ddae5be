package org.essaim.incubator.control.domain;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.FindingGround;
import org.essaim.contract.FindingOutcome;
import org.essaim.contract.PersonId;
import org.essaim.contract.decision.Refusal;
import org.essaim.contract.decision.Refuses;

/** Why something was not done in control after the fact. */
public sealed interface ControlRefusal extends Refusal {

    /** No such expense has arrived at the centre so far. */
    @Refuses(rule = "R95", code = "control-expense-unknown")
    record NotArrived(UUID expense) implements ControlRefusal {}

    /** No such evidence has arrived at the centre so far, or it proves nothing. */
    @Refuses(rule = "R53", code = "control-evidence-unknown")
    record EvidenceNotArrived(UUID evidence) implements ControlRefusal {}

    /** Evidence of use shows nothing that is about money. */
    @Refuses(rule = "R96", code = "control-ground-of-expenses")
    record GroundOfExpenses(FindingGround ground) implements ControlRefusal {}

    /** Nobody controls their own division. */
    @Refuses(rule = "R96", code = "control-own-division")
    record OwnDivision(DivisionId division) implements ControlRefusal {}

    /** Another controller has it in hand. */
    @Refuses(rule = "R95", code = "control-taken-by-another")
    record TakenByAnother(PersonId controller, LocalDate since) implements ControlRefusal {}

    /** Only the division's volunteers answer for it. */
    @Refuses(rule = "R96", code = "control-answer-of-another")
    record AnswerOfAnother(DivisionId division) implements ControlRefusal {}

    /** No finding of that id is about it. */
    @Refuses(rule = "R96", code = "control-finding-unknown")
    record NoSuchFinding(UUID finding) implements ControlRefusal {}

    /** A finding is closed for good. */
    @Refuses(rule = "R96", code = "control-finding-closed")
    record Closed(UUID finding) implements ControlRefusal {}

    /** The division answers before a finding is closed against it. */
    @Refuses(rule = "R96", code = "control-finding-unanswered")
    record Unanswered(UUID finding, FindingOutcome outcome) implements ControlRefusal {}
}
