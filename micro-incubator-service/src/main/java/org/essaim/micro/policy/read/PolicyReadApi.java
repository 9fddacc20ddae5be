package org.essaim.micro.policy.read;

import module java.base;

import org.essaim.contract.InvalidValueException;
import org.essaim.micro.policy.domain.EffectivePolicy;
import org.essaim.micro.policy.domain.LocalValues;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.Members;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What applies in the division, for anybody of it (R99). */
@RestController
@RequestMapping("/api/v1/policy")
class PolicyReadApi {

    private static final int LAST_YEAR = 9999;

    private final EffectivePolicies policies;
    private final Clock clock;

    PolicyReadApi(EffectivePolicies policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /** What applied when a day ended. */
    record Applied(LocalDate on, EffectivePolicy inForce) {}

    /**
     * What the division chose for itself from a day on (R99).
     *
     * @param entryId of the choice
     * @param effectiveOn from the start of this day on, until a later choice applies
     * @param values as they were chosen; the bounds of the day may narrow them
     */
    record Chosen(UUID entryId, LocalDate effectiveOn, LocalValues values) {}

    /**
     * What the division chose for itself, in the order in which it did: each applies from its day
     * on, as far as the centre's bounds allow it, until another does (R99).
     */
    @Members
    @GetMapping("/choices")
    Page<Chosen> choices(PageRequest part) {
        return part.of(
                policies.choices().stream()
                        .map(made -> new Chosen(made.entryId(), made.effectiveOn(), made.values()))
                        .toList(),
                made -> made.entryId().toString());
    }

    /**
     * What applied on that day.
     *
     * @param on any day, past or to come; today where absent
     */
    @Members
    @GetMapping
    Applied applied(@RequestParam(required = false) LocalDate on) {
        LocalDate day = on == null ? LocalDate.ofInstant(clock.instant(), clock.getZone()) : on;
        if (day.getYear() > LAST_YEAR) {
            throw new InvalidValueException(EffectivePolicy.class, "policy-day-too-late");
        }
        return new Applied(day, policies.on(day));
    }
}
