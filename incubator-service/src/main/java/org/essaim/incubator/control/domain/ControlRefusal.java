package org.essaim.incubator.control.domain;

import java.util.UUID;
import org.essaim.contract.DivisionId;
import org.essaim.contract.FindingOutcome;
import org.essaim.contract.decision.Refusal;

/** Why something was not done in control after the fact. */
public sealed interface ControlRefusal extends Refusal {

    @Override
    default String rule() {
        return "R96";
    }

    /** The centre knows no such expense, so far. */
    record NotArrived(UUID expenseId) implements ControlRefusal {
        @Override
        public String rule() {
            return "R95";
        }

        @Override
        public String reason() {
            return "no expense %s has arrived at the centre".formatted(expenseId);
        }

        @Override
        public String remedy() {
            return "name an expense of the control queue";
        }
    }

    /** Nobody controls the own division. */
    record OneOfThem(DivisionId division) implements ControlRefusal {
        @Override
        public String reason() {
            return "a controller is nobody of the division, and you are of " + division;
        }

        @Override
        public String remedy() {
            return "leave it to a controller of the centre or of another division";
        }
    }

    /** Somebody else answers for the division. */
    record NotTheirs(DivisionId division) implements ControlRefusal {
        @Override
        public String reason() {
            return "only %s answers for itself, through its volunteers".formatted(division);
        }

        @Override
        public String remedy() {
            return "ask a volunteer of %s to answer".formatted(division);
        }
    }

    /** There is none of that name about this expense. */
    record NoSuchFinding(UUID findingId) implements ControlRefusal {
        @Override
        public String reason() {
            return "there is no finding %s about this expense".formatted(findingId);
        }

        @Override
        public String remedy() {
            return "name a finding of this expense";
        }
    }

    /** For good. */
    record Closed(UUID findingId) implements ControlRefusal {
        @Override
        public String reason() {
            return "the finding %s is closed".formatted(findingId);
        }

        @Override
        public String remedy() {
            return "a controller can open another one";
        }
    }

    /** Nobody is judged unheard. */
    record Unanswered(UUID findingId, FindingOutcome outcome) implements ControlRefusal {
        @Override
        public String reason() {
            return "the division has not answered %s, so it cannot be closed as %s"
                    .formatted(findingId, outcome);
        }

        @Override
        public String remedy() {
            return "wait for the answer, or withdraw the finding; until then it counts as open";
        }
    }
}
