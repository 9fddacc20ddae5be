package org.essaim.incubator.agenda.domain;

import module java.base;

import org.essaim.contract.BoardOutcome;
import org.essaim.contract.DivisionId;
import org.essaim.contract.FreeText;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.voting.Choice;

/**
 * What the board is asked to decide. All that is common to agenda items asks the subject, so that a
 * new kind is a new case here; lists and messages show of it what it has.
 */
public sealed interface Subject {

    Kind kind();

    /** Whose it is, or null. */
    default DivisionId division() {
        return null;
    }

    /** What it is about, or null. */
    default InitiativeId initiative() {
        return null;
    }

    /** The generalization case, or null. */
    default UUID caseId() {
        return null;
    }

    /** Asked in words, or null. */
    default FreeText question() {
        return null;
    }

    /** What can be asked, and what a yes and a no amount to. */
    enum Kind {
        CASE(BoardOutcome.GENERALIZE, BoardOutcome.NOT_YET),
        QUESTION(BoardOutcome.CARRIED, BoardOutcome.REJECTED);

        private final BoardOutcome yes;
        private final BoardOutcome no;

        Kind(BoardOutcome yes, BoardOutcome no) {
            this.yes = yes;
            this.no = no;
        }

        public BoardOutcome outcome(Choice majority) {
            return majority == Choice.YES ? yes : no;
        }
    }

    /** A generalization case: to be generalized, or not yet (R71). */
    record Case(UUID caseId, DivisionId division, InitiativeId initiative) implements Subject {
        public Case {
            Objects.requireNonNull(caseId, "caseId");
            Objects.requireNonNull(division, "division");
            Objects.requireNonNull(initiative, "initiative");
        }

        @Override
        public Kind kind() {
            return Kind.CASE;
        }
    }

    /**
     * Anything else that somebody of the board asks.
     *
     * @param question null in decisions stored before decisions named their question
     */
    record Question(FreeText question) implements Subject {
        @Override
        public Kind kind() {
            return Kind.QUESTION;
        }
    }
}
