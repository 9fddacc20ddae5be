package org.essaim.contract.decision;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.contract.Policy;
import org.essaim.contract.PolicyHistory;

/**
 * All that a decider may know beside the command and the state: when it is asked, by the business
 * clock, which policy applies on which day, as it is known then (R99), and where.
 *
 * @param zone in which it is asked: today is today where a division is (R24)
 */
public record Circumstances(Instant now, PolicyHistory policies, ZoneId zone) {

    public Circumstances {
        Objects.requireNonNull(now, "now");
        Objects.requireNonNull(policies, "policies");
        Objects.requireNonNull(zone, "zone");
    }

    /** At the centre. */
    public Circumstances(Instant now, PolicyHistory policies) {
        this(now, policies, BusinessDay.ZONE);
    }

    /** One policy, whatever the day. */
    public Circumstances(Instant now, Policy policy) {
        this(now, PolicyHistory.always(policy));
    }

    /** The business day of the question. */
    public LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    /** What applies on the business day of the question. */
    public Policy policy() {
        return policyOn(today());
    }

    /** What applies on the day that a rule is about. */
    public Policy policyOn(LocalDate day) {
        return policies.on(day);
    }
}
