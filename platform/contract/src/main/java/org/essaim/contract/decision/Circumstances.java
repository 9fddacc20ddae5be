package org.essaim.contract.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.Policy;

/**
 * All that a decider may know beside the command and the state: when it is asked, by the business
 * clock, and the policy in force then (R99).
 */
public record Circumstances(Instant now, Policy policy) {

    public Circumstances {
        Objects.requireNonNull(now, "now");
        Objects.requireNonNull(policy, "policy");
    }

    /** The business day of the question. */
    public LocalDate today() {
        return BusinessDay.of(now);
    }
}
