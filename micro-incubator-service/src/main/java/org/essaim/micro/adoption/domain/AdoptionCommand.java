package org.essaim.micro.adoption.domain;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.FreeText;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.WrittenText;
import org.essaim.contract.decision.Command;

/** What can be asked about a product of others: one conversation for each origin. */
public sealed interface AdoptionCommand extends Command {

    /** The initiative that is offered. */
    InitiativeId origin();

    @Override
    default String target() {
        return targetOf(origin());
    }

    /** The id of the aggregate that decides. */
    static String targetOf(InitiativeId origin) {
        return "adoption:" + origin;
    }

    /**
     * Takes note of what the centre proposes (R73).
     *
     * @param irritant of this division, which makes the product relevant here (R72); null where the
     *     board says why
     * @param reason of the board (R76), or null
     * @param title what its division calls it, or null
     */
    record ReceiveProposal(
            InitiativeId origin,
            UUID proposalId,
            UUID caseId,
            DivisionId originDivision,
            UUID irritant,
            LocalDate proposedOn,
            FreeText reason,
            FreeText title)
            implements AdoptionCommand {}

    /** Somebody launched an initiative that names its origin: that accepts the proposal (R73). */
    record Adopt(
            InitiativeId origin, InitiativeId initiative, LocalDate launchedOn, PersonId person)
            implements AdoptionCommand {}

    /** The division does not want it, for a reason (R73); it may change its mind by launching. */
    record Decline(
            InitiativeId origin,
            UUID proposalId,
            WrittenText reason,
            LocalDate declinedOn,
            PersonId person)
            implements AdoptionCommand {}
}
