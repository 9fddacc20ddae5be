package org.essaim.micro.policy.domain;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.contract.Policy;
import org.essaim.contract.PolicyBounds;
import org.essaim.contract.decision.Copies;

/** Every version that came in and every choice that was made, in that order. */
public record PolicyState(List<PolicyEvent.Received> versions, List<Choice> choices) {

    public static final PolicyState FOUNDING = new PolicyState(List.of(), List.of());

    /** A choice of the division, from the start of that day on. */
    public record Choice(UUID entryId, LocalValues values, LocalDate effectiveOn) {
        Instant appliesFrom() {
            return BusinessDay.startOf(effectiveOn);
        }
    }

    /**
     * What applies at that instant: of the centre's versions that apply by then the highest, with
     * the latest choice of the division by then, as far as the version's bounds allow it.
     */
    public EffectivePolicy at(Instant instant) {
        Optional<PolicyEvent.Received> version =
                versions.stream()
                        .filter(v -> !v.appliesFrom().isAfter(instant))
                        .max(Comparator.comparingInt(v -> v.values().version()));
        Policy centres = version.map(PolicyEvent.Received::values).orElse(Policy.FOUNDING);
        PolicyBounds bounds =
                version.map(PolicyEvent.Received::bounds).orElse(PolicyBounds.FOUNDING);
        Optional<LocalValues> chosen =
                choices.stream()
                        .filter(c -> !c.appliesFrom().isAfter(instant))
                        .reduce((one, next) -> later(one, next))
                        .map(Choice::values);
        return new EffectivePolicy(
                chosen.map(local -> local.in(centres, bounds)).orElse(centres),
                centres,
                bounds,
                chosen.orElse(null));
    }

    /** What applied when that business day ended. */
    public EffectivePolicy on(LocalDate day) {
        return at(BusinessDay.startOf(day.plusDays(1)).minusNanos(1));
    }

    private static Choice later(Choice one, Choice next) {
        return next.effectiveOn().isBefore(one.effectiveOn()) ? one : next;
    }

    boolean knows(int version) {
        return versions.stream().anyMatch(v -> v.values().version() == version);
    }

    boolean knows(UUID entryId) {
        return choices.stream().anyMatch(c -> c.entryId().equals(entryId));
    }

    public static PolicyState evolve(PolicyState state, PolicyEvent event) {
        return switch (event) {
            case PolicyEvent.Received e ->
                    new PolicyState(Copies.with(state.versions(), e), state.choices());
            case PolicyEvent.ChosenLocally e ->
                    new PolicyState(
                            state.versions(),
                            Copies.with(
                                    state.choices(),
                                    new Choice(e.entryId(), e.values(), e.effectiveOn())));
        };
    }
}
