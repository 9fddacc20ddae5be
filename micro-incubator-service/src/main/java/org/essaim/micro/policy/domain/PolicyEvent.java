package org.essaim.micro.policy.domain;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.PersonId;
import org.essaim.contract.Policy;
import org.essaim.contract.PolicyBounds;
import org.essaim.contract.decision.StoredAs;

/** What happened to the policy as it applies in a division. */
public sealed interface PolicyEvent {

    DivisionId division();

    /**
     * A version of the centre came in.
     *
     * @param appliesFrom the start of its effective day, or when it came in where that was later:
     *     what applied on a day that is past is never changed
     */
    @StoredAs("policy.received")
    record Received(
            DivisionId division,
            LocalDate effectiveOn,
            Policy values,
            PolicyBounds bounds,
            Instant appliesFrom)
            implements PolicyEvent {}

    /** The division chose its own values. */
    @StoredAs("policy.chosen-locally")
    record ChosenLocally(
            DivisionId division,
            UUID entryId,
            LocalValues values,
            LocalDate effectiveOn,
            PersonId person)
            implements PolicyEvent {}
}
