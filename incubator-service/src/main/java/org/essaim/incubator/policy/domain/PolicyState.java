package org.essaim.incubator.policy.domain;

import module java.base;

import org.essaim.contract.Policy;
import org.essaim.contract.PolicyBounds;
import org.essaim.contract.PolicyHistory;
import org.essaim.contract.decision.Copies;

/**
 * Every version that was made, in that order; before the first one the founding values apply. A
 * version has two days: from which it applies and from which it was known.
 */
public record PolicyState(List<PolicyEvent.Published> versions) {

    public static final PolicyState FOUNDING = new PolicyState(List.of());

    public PolicyState {
        versions = Copies.of(versions);
    }

    public static PolicyState evolve(PolicyState state, PolicyEvent event) {
        return switch (event) {
            case PolicyEvent.Published published ->
                    new PolicyState(Copies.with(state.versions, published));
        };
    }

    /** What was known at that instant. */
    public PolicyState knownAt(Instant instant) {
        return new PolicyState(
                versions.stream().filter(v -> !v.publishedAt().isAfter(instant)).toList());
    }

    /** The version that applies on the day; empty where the founding one does. */
    public Optional<PolicyEvent.Published> on(LocalDate day) {
        return versions.reversed().stream()
                .filter(version -> !version.effectiveOn().isAfter(day))
                .findFirst();
    }

    /** Between which values divisions may choose on the day. */
    public PolicyBounds boundsOn(LocalDate day) {
        return on(day).map(PolicyEvent.Published::bounds).orElse(PolicyBounds.FOUNDING);
    }

    /** What deciders go by. */
    public PolicyHistory history() {
        return new PolicyHistory(
                versions.stream()
                        .map(v -> new PolicyHistory.Version(v.effectiveOn(), v.values()))
                        .toList());
    }

    /** What deciders would go by if that version were made now. */
    public PolicyHistory historyWith(PolicyValues values, LocalDate effectiveOn) {
        return new PolicyHistory(
                Copies.with(
                        history().versions(),
                        new PolicyHistory.Version(effectiveOn, values.numbered(nextVersion()))));
    }

    boolean knows(UUID entryId) {
        return versions.stream().anyMatch(version -> version.entryId().equals(entryId));
    }

    int nextVersion() {
        return versions.isEmpty()
                ? Policy.FOUNDING.version() + 1
                : versions.getLast().values().version() + 1;
    }
}
