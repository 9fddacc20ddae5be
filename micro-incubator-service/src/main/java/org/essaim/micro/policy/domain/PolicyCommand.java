package org.essaim.micro.policy.domain;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.PersonId;
import org.essaim.contract.Policy;
import org.essaim.contract.PolicyBounds;
import org.essaim.contract.decision.Command;

/** What can be asked of the policy as it applies in a division (R99). */
public sealed interface PolicyCommand extends Command {

    DivisionId division();

    @Override
    default String target() {
        return targetOf(division());
    }

    /** The id of the aggregate that decides. */
    static String targetOf(DivisionId division) {
        return "policy:" + division.value();
    }

    /** Takes a version of the centre in; known by its number, so a second time changes nothing. */
    record Receive(DivisionId division, LocalDate effectiveOn, Policy values, PolicyBounds bounds)
            implements PolicyCommand {}

    /**
     * Chooses own values from a day to come on, within the centre's bounds.
     *
     * @param entryId made already, the command changes nothing
     */
    record ChooseLocally(
            DivisionId division,
            UUID entryId,
            LocalValues values,
            LocalDate effectiveOn,
            PersonId person)
            implements PolicyCommand {}
}
