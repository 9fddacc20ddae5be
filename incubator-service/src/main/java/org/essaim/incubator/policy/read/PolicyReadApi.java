package org.essaim.incubator.policy.read;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.contract.FreeText;
import org.essaim.contract.Policy;
import org.essaim.federation.text.ShownTexts;
import org.essaim.incubator.policy.domain.PolicyEvent;
import org.essaim.incubator.policy.domain.PolicyState;
import org.essaim.web.NotFoundException;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.Members;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What applies, what applied, and what was known of it when (R99). */
@RestController
@RequestMapping("/api/v1/policy")
public class PolicyReadApi {

    private final EffectivePolicies policies;
    private final ShownTexts texts;
    private final Clock clock;

    PolicyReadApi(EffectivePolicies policies, ShownTexts texts, Clock clock) {
        this.policies = policies;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * What applied on that day, and what the centre knew of it on another (R99).
     *
     * @param on any day, past or to come; today where absent
     * @param known what was known when that day ended; now where absent
     */
    @Members
    @GetMapping
    public AppliedPolicy applied(
            @RequestParam(required = false) LocalDate on,
            @RequestParam(required = false) LocalDate known) {
        LocalDate today = BusinessDay.of(clock.instant());
        LocalDate day = on == null ? today : on;
        LocalDate then = known == null ? today : known;
        PolicyState state = knownBy(then);
        Optional<PolicyEvent.Published> version = state.on(day);
        return new AppliedPolicy(
                day,
                then,
                version.map(PolicyEvent.Published::values).orElse(Policy.FOUNDING),
                state.boundsOn(day),
                version.map(PolicyEvent.Published::effectiveOn).orElse(null),
                version.map(PolicyEvent.Published::publishedAt).orElse(null));
    }

    /**
     * Every version that the centre made, in the order of their numbers, from 2 on; nobody made the
     * founding one (R99).
     *
     * @param known those that were known when that day ended; all where absent
     */
    @Members
    @GetMapping("/versions")
    public Page<Version> versions(
            @RequestParam(required = false) LocalDate known, PageRequest part) {
        LocalDate then = known == null ? BusinessDay.of(clock.instant()) : known;
        return part.of(shown(knownBy(then).versions()), version -> version.entryId().toString());
    }

    /** A version that the centre made (R99). */
    @Members
    @GetMapping("/versions/{entryId}")
    Version version(@PathVariable UUID entryId) {
        return shown(policies.state().versions()).stream()
                .filter(version -> version.entryId().equals(entryId))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(Version.class, entryId));
    }

    private List<Version> shown(List<PolicyEvent.Published> versions) {
        Function<FreeText, ShownTexts.Text> text = texts.of(versions);
        return versions.stream()
                .map(
                        made ->
                                new Version(
                                        made.entryId(),
                                        made.values(),
                                        made.bounds(),
                                        made.effectiveOn(),
                                        made.reason() == null ? null : text.apply(made.reason()),
                                        made.person(),
                                        made.publishedAt()))
                .toList();
    }

    private PolicyState knownBy(LocalDate day) {
        return policies.state().knownAt(BusinessDay.startOf(day.plusDays(1)).minusNanos(1));
    }
}
