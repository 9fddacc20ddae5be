package org.essaim.incubator.policy.domain;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.essaim.contract.Amount;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.PersonId;
import org.essaim.contract.Policy;
import org.essaim.contract.PolicyBounds;
import org.essaim.contract.PolicyPeriods;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.testkit.Rule;

/** Whatever versions are made when and for when: the past stays, and divisions can follow. */
class PolicyProperties {

    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 2, 20);
    private static final int DAYS = 40;

    /** A version asked for on a day, for another one. */
    record Ask(int entry, long cents, int halfDays, int width, int months, int on, int by) {
        Instant at() {
            return BusinessDay.startOf(FIRST_DAY.plusDays(on)).plusSeconds(3_600L * (entry % 24));
        }

        LocalDate effectiveOn() {
            return FIRST_DAY.plusDays(by);
        }
    }

    @Property(tries = 2_000)
    @Rule("R99")
    void what_applied_on_a_day_that_has_begun_never_changes(@ForAll("histories") List<Ask> asks) {
        PolicyState state = PolicyState.FOUNDING;
        for (Ask ask : asks.stream().sorted((a, b) -> a.at().compareTo(b.at())).toList()) {
            PolicyState next = after(ask, state);
            LocalDate today = BusinessDay.of(ask.at());
            for (int day = -1; day <= DAYS; day++) {
                LocalDate on = FIRST_DAY.plusDays(day);
                if (!on.isAfter(today)) {
                    assertThat(next.history().on(on)).isEqualTo(state.history().on(on));
                    assertThat(next.boundsOn(on)).isEqualTo(state.boundsOn(on));
                }
            }
            assertThat(next.knownAt(ask.at().minusNanos(1)).versions())
                    .isEqualTo(
                            state.versions().stream()
                                    .filter(v -> v.publishedAt().isBefore(ask.at()))
                                    .toList());
            state = next;
        }
        assertThat(state.versions())
                .extracting(version -> version.values().version())
                .isEqualTo(numbers(state.versions().size()));
    }

    @Property(tries = 10_000)
    @Rule({"R99", "R22"})
    void whatever_is_published_a_division_can_follow_and_choose_within(
            @ForAll("histories") List<Ask> asks) {
        PolicyState state = PolicyState.FOUNDING;
        for (Ask ask : asks) {
            state = after(ask, state);
        }
        for (PolicyEvent.Published version : state.versions()) {
            Policy values = version.values();
            PolicyBounds bounds = version.bounds();
            assertThat(bounds.allows(values.firstRound(), values.firstRoundMonths(), 14)).isTrue();
            for (Amount choice :
                    List.of(Amount.of(1_00, 1), Amount.of(500_00, 10), Amount.of(5_000_00, 90))) {
                Policy chosen =
                        values.with(
                                bounds.nearestFirstRound(choice),
                                bounds.nearestFirstRoundMonths(1),
                                bounds.nearestBallotDays(99));
                assertThat(chosen.version()).isEqualTo(values.version());
            }
        }
    }

    private static PolicyState after(Ask ask, PolicyState state) {
        Circumstances at = new Circumstances(ask.at(), state.history());
        Decision<PolicyEvent, PolicyRefusal> decision =
                PolicyDecider.decide(command(ask), state, at);
        assertThat(PolicyDecider.decide(command(ask), state, at)).isEqualTo(decision);
        return switch (decision) {
            case Decision.Accepted<PolicyEvent, PolicyRefusal>(var events) -> {
                PolicyState next = state;
                for (PolicyEvent event : events) {
                    next = PolicyState.evolve(next, event);
                }
                yield next;
            }
            case Decision.Refused<PolicyEvent, PolicyRefusal>(var refusal) -> {
                assertThat(refusal.code()).isNotBlank();
                yield state;
            }
        };
    }

    private static PolicyCommand command(Ask a) {
        Amount least = Amount.of(a.cents(), a.halfDays());
        return new PolicyCommand.Publish(
                NamedUuid.of("entry", "" + a.entry()),
                new PolicyValues(
                        least,
                        a.months(),
                        1 + a.width(),
                        30,
                        20,
                        25,
                        5,
                        14,
                        90,
                        List.of(9, 11),
                        PolicyPeriods.FOUNDING),
                new PolicyBounds(
                        least,
                        least.plus(Amount.of(a.width() * 90_00L, a.width())),
                        a.months(),
                        a.months() + a.width(),
                        14 - a.width(),
                        14),
                a.effectiveOn(),
                null,
                new PersonId("p-dora"));
    }

    private static List<Integer> numbers(int versions) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < versions; i++) {
            numbers.add(2 + i);
        }
        return numbers;
    }

    /** Some just within what R22 leaves, some just without. */
    @Provide
    Arbitrary<List<Ask>> histories() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.longs().between(190_00, 910_00),
                        Arbitraries.integers().between(3, 19),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(0, DAYS),
                        Arbitraries.integers().between(0, DAYS))
                .as(Ask::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(10);
    }
}
