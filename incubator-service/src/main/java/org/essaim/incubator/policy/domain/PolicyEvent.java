package org.essaim.incubator.policy.domain;

import module java.base;

import org.essaim.contract.FreeText;
import org.essaim.contract.PersonId;
import org.essaim.contract.Policy;
import org.essaim.contract.PolicyBounds;
import org.essaim.contract.decision.StoredAs;

/** What happened to the federation's policy. */
public sealed interface PolicyEvent {

    /**
     * A version was made, for good: it is replaced by a later one, never changed (R99).
     *
     * @param effectiveOn the first day on which it applies, after the day on which it was made
     * @param reason why, or null
     * @param publishedAt from then on it was known
     */
    @StoredAs("policy.published")
    record Published(
            UUID entryId,
            Policy values,
            PolicyBounds bounds,
            LocalDate effectiveOn,
            FreeText reason,
            PersonId person,
            Instant publishedAt)
            implements PolicyEvent {}
}
