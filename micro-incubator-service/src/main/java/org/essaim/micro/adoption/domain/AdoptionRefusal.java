package org.essaim.micro.adoption.domain;

import module java.base;

import org.essaim.contract.InitiativeId;
import org.essaim.contract.decision.Refusal;
import org.essaim.contract.decision.Refuses;

/** Why a proposal was not answered; all of it is R73. */
public sealed interface AdoptionRefusal extends Refusal {

    /** Nothing of that id waits for an answer. */
    @Refuses(rule = "R73", code = "proposal-unknown")
    record NoSuchProposal(InitiativeId origin, UUID proposalId) implements AdoptionRefusal {}

    /** Declining asks why. */
    @Refuses(rule = "R73", code = "proposal-declined-without-reason")
    record NoReason() implements AdoptionRefusal {}

    /** A day to come, or before the proposal. */
    @Refuses(rule = "R73", code = "proposal-declined-on-wrong-day")
    record WrongDay(LocalDate day, LocalDate proposedOn, LocalDate today)
            implements AdoptionRefusal {}

    /** It was adopted, which is an answer too. */
    @Refuses(rule = "R73", code = "proposal-adopted-already")
    record AdoptedAlready(InitiativeId origin) implements AdoptionRefusal {}
}
