package org.essaim.incubator.control.domain;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.FindingGround;
import org.essaim.contract.FindingOutcome;
import org.essaim.contract.PersonId;
import org.essaim.contract.WrittenText;
import org.essaim.contract.decision.Command;

/** What can be done about an expense or evidence after the fact; none of it touches it (R95). */
public sealed interface ControlCommand extends Command {

    ControlItem item();

    @Override
    default String target() {
        return targetOf(item());
    }

    /** The id of the aggregate that decides. */
    static String targetOf(ControlItem item) {
        return "control:" + item;
    }

    /** What a controller does, who is nobody of the division that is controlled (R96). */
    sealed interface OfController extends ControlCommand {
        Controller controller();
    }

    /** A controller takes it, so that no two look at the same one (R95). */
    record Take(ControlItem item, Controller controller) implements OfController {
        public Take {
            Objects.requireNonNull(controller, "controller");
        }
    }

    /** A controller gives back what they took. */
    record GiveBack(ControlItem item, Controller controller) implements OfController {
        public GiveBack {
            Objects.requireNonNull(controller, "controller");
        }
    }

    /** A controller looked at it and found nothing. */
    record LookAt(ControlItem item, Controller controller) implements OfController {
        public LookAt {
            Objects.requireNonNull(controller, "controller");
        }
    }

    /** A controller found something (R96). */
    record OpenFinding(
            ControlItem item,
            UUID findingId,
            FindingGround ground,
            WrittenText remark,
            Controller controller)
            implements OfController {
        public OpenFinding {
            Objects.requireNonNull(ground, "ground");
            Objects.requireNonNull(remark, "remark");
        }
    }

    /**
     * The division answers; as often as it likes until the finding is closed.
     *
     * @param division of whoever answers, or null for those of the centre
     * @param volunteer whether they are one of the micro-incubator's
     */
    record Answer(
            ControlItem item,
            UUID findingId,
            UUID answerId,
            WrittenText answer,
            PersonId person,
            DivisionId division,
            boolean volunteer)
            implements ControlCommand {
        public Answer {
            Objects.requireNonNull(answer, "answer");
        }
    }

    /** A controller closes a finding, for good; the remark may be null. */
    record CloseFinding(
            ControlItem item,
            UUID findingId,
            FindingOutcome outcome,
            WrittenText remark,
            Controller controller)
            implements OfController {
        public CloseFinding {
            Objects.requireNonNull(outcome, "outcome");
        }
    }
}
