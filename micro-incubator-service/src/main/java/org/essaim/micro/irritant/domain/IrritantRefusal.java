package org.essaim.micro.irritant.domain;

import module java.base;

import org.essaim.contract.decision.Refusal;
import org.essaim.contract.decision.Refuses;

/** Why something was not done with an irritant. */
public sealed interface IrritantRefusal extends Refusal {

    /** What a report has to say. */
    enum Part {
        CATEGORY,
        RECURRENCE,
        HURTS,
        ZONE
    }

    /** Nobody reported it. */
    @Refuses(rule = "R90", code = "irritant-unknown")
    record UnknownIrritant(UUID irritant) implements IrritantRefusal {}

    /** It happened once, which is an accident and no irritant. */
    @Refuses(rule = "R90", code = "irritant-one-off", member = "recurrence")
    record OneOff() implements IrritantRefusal {}

    /** Something that the rule asks for is not there. */
    @Refuses(rule = "R90", code = "irritant-incomplete")
    record Incomplete(List<Part> missing) implements IrritantRefusal {}

    /** Too many tags, or one that is none. */
    @Refuses(rule = "R90", code = "irritant-tags", member = "tags")
    record UnfitTags(int most) implements IrritantRefusal {}

    /** Another irritant has that id. */
    @Refuses(rule = "R90", code = "irritant-reported-already")
    record ReportedAlready(UUID irritant) implements IrritantRefusal {}

    /** Who reported it says that it hurts them too: others corroborate. */
    @Refuses(rule = "R91", code = "irritant-your-own")
    record YourOwn(UUID irritant) implements IrritantRefusal {}

    /** It goes on as another one. */
    @Refuses(rule = "R91", code = "irritant-merged")
    record WentOnAs(UUID irritant, UUID into) implements IrritantRefusal {}

    /** An irritant cannot go on as itself. */
    @Refuses(rule = "R91", code = "irritant-into-itself", member = "into")
    record IntoItself(UUID irritant) implements IrritantRefusal {}

    /** It hurts no longer. */
    @Refuses(rule = "R91", code = "irritant-resolved")
    record ResolvedAlready(UUID irritant) implements IrritantRefusal {}

    /** It hurts others, who say themselves when it does no longer. */
    @Refuses(rule = "R91", code = "irritant-not-yours-to-resolve")
    record NotYoursToResolve(UUID irritant) implements IrritantRefusal {}

    /** What somebody reported is corrected by them alone. */
    @Refuses(rule = "R28", code = "irritant-not-yours-to-correct")
    record NotYoursToCorrect(UUID irritant) implements IrritantRefusal {}

    /** A day to come. */
    @Refuses(rule = "R90", code = "irritant-future-day", member = "reportedOn")
    record FutureDay(LocalDate day, LocalDate today) implements IrritantRefusal {}
}
