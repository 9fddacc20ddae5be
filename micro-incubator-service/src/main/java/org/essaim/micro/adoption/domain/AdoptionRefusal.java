package org.essaim.micro.adoption.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.decision.Refusal;

/** Why a proposal was not answered; all of it is R73. */
public sealed interface AdoptionRefusal extends Refusal {

    @Override
    default String rule() {
        return "R73";
    }

    /** Nothing of that id waits for an answer. */
    record NoSuchProposal(InitiativeId origin, UUID proposalId) implements AdoptionRefusal {
        @Override
        public String reason() {
            return "no proposal %s of %s is open".formatted(proposalId, origin);
        }

        @Override
        public String remedy() {
            return "answer one of the open proposals";
        }
    }

    /** Declining asks why. */
    record NoReason() implements AdoptionRefusal {
        @Override
        public String reason() {
            return "declining needs a reason";
        }

        @Override
        public String remedy() {
            return "say why it is not wanted here, or launch it with its origin";
        }
    }

    /** A day in the future, or before the proposal. */
    record WrongDay(LocalDate day, LocalDate proposedOn, LocalDate today)
            implements AdoptionRefusal {
        @Override
        public String reason() {
            return "%s is not from %s to %s".formatted(day, proposedOn, today);
        }

        @Override
        public String remedy() {
            return "give the day on which it was declined";
        }
    }

    /** It was adopted, which is an answer too. */
    record AdoptedAlready(InitiativeId origin) implements AdoptionRefusal {
        @Override
        public String reason() {
            return origin + " was adopted here";
        }

        @Override
        public String remedy() {
            return "close the initiative that adopted it, with what was learnt (R84)";
        }
    }
}
