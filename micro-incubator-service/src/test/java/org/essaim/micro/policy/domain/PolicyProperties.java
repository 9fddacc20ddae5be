package org.essaim.micro.policy.domain;

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
import org.essaim.contract.DivisionId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.Policy;
import org.essaim.contract.PolicyBounds;
import org.essaim.contract.PolicyPeriods;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.testkit.Rule;

/** Whatever comes in and is chosen in whatever order, the past stays and the bounds hold. */
class PolicyProperties {

    private static final DivisionId DIVISION = new DivisionId("anct");
    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 3, 1);

    /** Something asked on a day: a version (centre) or a choice (division), for another day. */
    record Ask(boolean centre, int number, Amount amount, int months, int width, int on, int by) {}

    @Property(tries = 10_000)
    @Rule("R99")
    void what_applied_before_never_changes_and_what_applies_lies_within_the_bounds(
            @ForAll("histories") List<Ask> asks) {
        PolicyState state = PolicyState.FOUNDING;
        List<Ask> inOrder = new ArrayList<>(asks);
        inOrder.sort((a, b) -> Integer.compare(a.on(), b.on()));
        for (Ask ask : inOrder) {
            Instant now = BusinessDay.startOf(FIRST_DAY.plusDays(ask.on())).plusSeconds(36_000);
            PolicyState next = state;
            for (PolicyEvent event : accepted(command(ask), state, now)) {
                next = PolicyState.evolve(next, event);
            }
            for (int back = 0; back < 3; back++) {
                Instant before = now.minusNanos(1).minusSeconds(back * 50_000L);
                assertThat(next.at(before)).isEqualTo(state.at(before));
            }
            assertWithin(next.at(now));
            assertWithin(next.on(FIRST_DAY.plusDays(ask.by())));
            state = next;
        }
    }

    private static void assertWithin(EffectivePolicy inForce) {
        if (inForce.chosen() != null) {
            Policy values = inForce.values();
            assertThat(
                            inForce.bounds()
                                    .allows(
                                            values.firstRound(),
                                            values.firstRoundMonths(),
                                            values.ballotDays()))
                    .isTrue();
        } else {
            assertThat(inForce.values()).isEqualTo(inForce.centres());
        }
    }

    private static List<PolicyEvent> accepted(
            PolicyCommand command, PolicyState state, Instant now) {
        return switch (PolicyDecider.decide(
                command, state, new Circumstances(now, state.at(now).values()))) {
            case Decision.Accepted<PolicyEvent, PolicyRefusal>(var events) -> events;
            case Decision.Refused<PolicyEvent, PolicyRefusal>(var refusal) -> {
                assertThat(refusal.rule()).isEqualTo("R99");
                yield List.of();
            }
        };
    }

    private static PolicyCommand command(Ask a) {
        LocalDate day = FIRST_DAY.plusDays(a.by());
        if (!a.centre()) {
            return new PolicyCommand.ChooseLocally(
                    DIVISION,
                    NamedUuid.of("choice", "" + a.number()),
                    new LocalValues(a.amount(), a.months(), 7 + a.width()),
                    day,
                    null);
        }
        Policy values =
                new Policy(
                        2 + a.number(),
                        a.amount(),
                        a.months(),
                        1,
                        30,
                        20,
                        25,
                        5,
                        14,
                        90,
                        Policy.FOUNDING_WARNINGS,
                        PolicyPeriods.FOUNDING);
        PolicyBounds bounds =
                new PolicyBounds(
                        Amount.of(200_00, 4),
                        Amount.of(200_00 + a.width() * 50_00L, 4 + a.width()),
                        a.months() - 1,
                        a.months() + a.width(),
                        14 - a.width(),
                        14 + a.width());
        return new PolicyCommand.Receive(DIVISION, day, values, bounds);
    }

    @Provide
    Arbitrary<List<Ask>> histories() {
        Arbitrary<Amount> amounts =
                Combinators.combine(
                                Arbitraries.longs().between(200_00, 900_00),
                                Arbitraries.integers().between(4, 18))
                        .as(Amount::of);
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 9),
                        amounts,
                        Arbitraries.integers().between(10, 14),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(0, 25))
                .as(Ask::new)
                .list()
                .ofMinSize(3)
                .ofMaxSize(12);
    }
}
