package org.essaim.incubator.generalization.domain;

import java.util.UUID;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.decision.Refusal;

/** Why something about generalizing an initiative was not done. */
public sealed interface GeneralizationRefusal extends Refusal {

    /** No measure, and no pair of them, asks for a case (R70). */
    record NotAttractive(InitiativeId initiative) implements GeneralizationRefusal {
        @Override
        public String rule() {
            return "R70";
        }

        @Override
        public String reason() {
            return "no measure of %s opens a case".formatted(initiative);
        }

        @Override
        public String remedy() {
            return "measure more users, or growth over 60 to 120 days";
        }
    }

    /** Only what attracts users is generalized (R70). */
    record NoCase(InitiativeId initiative) implements GeneralizationRefusal {
        @Override
        public String rule() {
            return "R70";
        }

        @Override
        public String reason() {
            return "%s has no case".formatted(initiative);
        }

        @Override
        public String remedy() {
            return "wait until its measures open one";
        }
    }

    /** The board decides on what is before it (R71). */
    record AnotherItem(UUID item) implements GeneralizationRefusal {
        @Override
        public String rule() {
            return "R71";
        }

        @Override
        public String reason() {
            return "the case is not on the agenda as item " + item;
        }

        @Override
        public String remedy() {
            return "decide the item under which it is on the agenda";
        }
    }

    /** Nothing is proposed that the board has not decided (R71). */
    record NotGeneralized(InitiativeId initiative) implements GeneralizationRefusal {
        @Override
        public String rule() {
            return "R71";
        }

        @Override
        public String reason() {
            return "the board has not decided to generalize " + initiative;
        }

        @Override
        public String remedy() {
            return "let the board decide first";
        }
    }

    /** A product is offered to others (R72). */
    record ToItself(DivisionId division) implements GeneralizationRefusal {
        @Override
        public String rule() {
            return "R72";
        }

        @Override
        public String reason() {
            return "%s is where it comes from".formatted(division);
        }

        @Override
        public String remedy() {
            return "name another division";
        }
    }

    /** An answer to no proposal (R73). */
    record NotProposed(DivisionId by, UUID proposalId) implements GeneralizationRefusal {
        @Override
        public String rule() {
            return "R73";
        }

        @Override
        public String reason() {
            return "no proposal %s was made to %s".formatted(proposalId, by);
        }

        @Override
        public String remedy() {
            return "answer a proposal that was made";
        }
    }
}
