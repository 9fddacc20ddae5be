package org.essaim.micro.envelope.domain;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.Flag;
import org.essaim.contract.GrantShare;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.Policy;
import org.essaim.contract.ReleaseCause;
import org.essaim.contract.RoundKind;
import org.essaim.contract.decision.Circumstances;
import org.essaim.testkit.DeciderSpec;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EnvelopeDeciderTest {

    private static final DivisionId DIVISION = new DivisionId("anct");
    private static final InitiativeId INITIATIVE = new InitiativeId("aplus");
    private static final LocalDate DAY = LocalDate.of(2021, 3, 1);
    private static final Circumstances AT =
            new Circumstances(Instant.parse("2021-03-01T10:00:00Z"), Policy.FOUNDING);
    private static final UUID GRANT = id("grant");

    private static final DeciderSpec<EnvelopeCommand, EnvelopeState, EnvelopeEvent, EnvelopeRefusal>
            ENVELOPE =
                    DeciderSpec.of(
                            EnvelopeState.EMPTY,
                            EnvelopeState::evolve,
                            (c, s) -> EnvelopeDecider.decide(c, s, AT));

    @Nested
    class Receiving {
        @Test
        @Rule("R10")
        void an_allocation_is_booked_as_it_came() {
            ENVELOPE.givenNothing()
                    .when(allocation("2021", Amount.of(1_000_00, 20)))
                    .then(
                            new EnvelopeEvent.AllocationReceived(
                                    DIVISION, id("2021"), 2021, Amount.of(1_000_00, 20), DAY));
        }

        @Test
        @Rule("R66")
        void an_allocation_received_twice_is_booked_once() {
            ENVELOPE.givenNothing()
                    .and(allocation("2021", Amount.of(1_000_00, 20)))
                    .when(allocation("2021", Amount.of(1_000_00, 20)))
                    .nothingMore();
        }

        @Test
        @Rule("R10")
        void an_allocation_of_nothing_or_less_is_refused() {
            ENVELOPE.givenNothing().when(allocation("no", Amount.NOTHING)).refusedBy("R10");
            ENVELOPE.givenNothing().when(allocation("no", Amount.of(5, -1))).refusedBy("R10");
        }

        @Test
        @Rule("R10")
        void allocations_add_up_over_the_years() {
            var state =
                    ENVELOPE.givenNothing()
                            .and(allocation("2021", Amount.of(1_000_00, 20)))
                            .and(allocation("2022", Amount.of(500_00, 1)))
                            .state();
            assertThat(state.available()).isEqualTo(Amount.of(1_500_00, 21));
        }
    }

    @Nested
    class GivingBack {
        @Test
        @Rule({"R10", "R11"})
        void it_gives_back_what_is_available_in_each_unit_and_says_how_much() {
            allocated(Amount.of(300_00, 20))
                    .when(withdrawal(Amount.of(500_00, 5)))
                    .then(
                            new EnvelopeEvent.Withdrawn(
                                    DIVISION, id("back"), 2021, Amount.of(300_00, 5), DAY));
        }

        @Test
        @Rule("R66")
        void a_withdrawal_received_twice_gives_back_once() {
            allocated(Amount.of(300_00, 20))
                    .and(withdrawal(Amount.of(100_00, 0)))
                    .when(withdrawal(Amount.of(100_00, 0)))
                    .nothingMore();
        }
    }

    @Nested
    class GrantingAFirstRound {
        @Test
        @Rule({"R22", "R99"})
        void it_grants_the_cap_for_twelve_months_and_cites_the_policy() {
            allocated(Amount.of(1_000_00, 20))
                    .when(firstRound())
                    .then(granted(Amount.of(500_00, 10)));
        }

        @Test
        @Rule({"R20", "R22"})
        void it_grants_what_is_left_in_each_unit_and_never_refuses() {
            allocated(Amount.of(120_00, 40))
                    .when(firstRound())
                    .then(granted(Amount.of(120_00, 10)));
            ENVELOPE.givenNothing().when(firstRound()).then(granted(Amount.NOTHING));
        }
    }

    @Nested
    class GrantingARound {
        @Test
        @Rule("R32")
        void exactly_what_is_available_passes() {
            var events = allocated(Amount.of(900_00, 8)).when(round(900_00, 8)).accepted();
            assertThat(events)
                    .singleElement()
                    .isInstanceOfSatisfying(
                            EnvelopeEvent.Granted.class,
                            e -> assertThat(e.amount()).isEqualTo(Amount.of(900_00, 8)));
        }

        @Test
        @Rule("R32")
        void one_cent_or_half_day_over_is_refused_with_what_is_available() {
            Amount available = Amount.of(900_00, 8);
            allocated(available)
                    .when(round(900_01, 8))
                    .refused(
                            new EnvelopeRefusal.RoundBeyondAvailable(
                                    Amount.of(900_01, 8), available));
            allocated(available)
                    .when(round(900_00, 9))
                    .refused(
                            new EnvelopeRefusal.RoundBeyondAvailable(
                                    Amount.of(900_00, 9), available));
        }
    }

    @Nested
    class ReleasingAndReopening {
        @Test
        @Rule({"R29", "R11"})
        void what_comes_back_can_be_granted_again() {
            var state =
                    allocated(Amount.of(500_00, 10)).and(firstRound()).and(back(200_00, 4)).state();
            assertThat(state.available()).isEqualTo(Amount.of(200_00, 4));
        }

        @Test
        @Rule("R12")
        void more_than_is_out_cannot_come_back() {
            allocated(Amount.of(500_00, 10))
                    .and(firstRound())
                    .when(back(500_01, 0))
                    .refusedBy("R12");
            allocated(Amount.of(500_00, 10)).and(firstRound()).when(back(-1, 1)).refusedBy("R12");
        }

        @Test
        @Rule({"R65", "R11"})
        void a_grant_is_reopened_wholly_or_refused() {
            var released = allocated(Amount.of(500_00, 10)).and(firstRound()).and(back(50_00, 0));
            released.when(reopening(50_00)).accepted();
            released.when(reopening(50_01)).refusedBy("R11");
        }

        @Test
        @Rule("R67")
        void a_reinstatement_reopens_the_oldest_first_up_to_what_is_available() {
            UUID younger = id("younger");
            var command =
                    new EnvelopeCommand.ReopenUpTo(
                            DIVISION,
                            INITIATIVE,
                            List.of(
                                    new GrantShare(GRANT, Amount.of(30_00, 0)),
                                    new GrantShare(younger, Amount.of(30_00, 2))),
                            DAY);
            allocated(Amount.of(40_00, 1))
                    .when(command)
                    .then(
                            List.of(
                                    new EnvelopeEvent.Reopened(
                                            DIVISION, INITIATIVE, GRANT, Amount.of(30_00, 0), DAY),
                                    new EnvelopeEvent.Reopened(
                                            DIVISION,
                                            INITIATIVE,
                                            younger,
                                            Amount.of(10_00, 1),
                                            DAY)));
            var first =
                    new EnvelopeEvent.Reopened(
                            DIVISION, INITIATIVE, GRANT, Amount.of(30_00, 0), DAY);
            allocated(Amount.of(30_00, 0)).when(command).then(List.of(first));
        }
    }

    @Test
    @Rule({"R10", "R12"})
    void a_movement_of_nothing_or_of_less_is_none() {
        Amount less = Amount.of(5, -1);
        for (Amount amount : List.of(Amount.NOTHING, less)) {
            EnvelopeRefusal nothing = new EnvelopeRefusal.NothingToMove(amount);
            long cents = amount.money().cents();
            var given = allocated(Amount.of(900_00, 8));
            given.when(withdrawal(amount)).refused(nothing);
            given.when(round(cents, Math.toIntExact(amount.time().halfDays()))).refused(nothing);
            given.when(
                            new EnvelopeCommand.Reopen(
                                    DIVISION, INITIATIVE, new GrantShare(GRANT, amount), DAY))
                    .refused(nothing);
        }
    }

    private static DeciderSpec<EnvelopeCommand, EnvelopeState, EnvelopeEvent, EnvelopeRefusal>.Given
            allocated(Amount amount) {
        return ENVELOPE.givenNothing().and(allocation("first", amount));
    }

    private static EnvelopeCommand allocation(String name, Amount amount) {
        return new EnvelopeCommand.ReceiveAllocation(DIVISION, id(name), 2021, amount, DAY);
    }

    private static EnvelopeCommand withdrawal(Amount amount) {
        return new EnvelopeCommand.Withdraw(DIVISION, id("back"), 2021, amount, DAY);
    }

    private static EnvelopeCommand firstRound() {
        return new EnvelopeCommand.GrantFirstRound(
                DIVISION, INITIATIVE, GRANT, DAY, List.of(Flag.IMPORTED));
    }

    private static EnvelopeEvent granted(Amount amount) {
        return new EnvelopeEvent.Granted(
                DIVISION,
                INITIATIVE,
                GRANT,
                1,
                RoundKind.FIRST,
                amount,
                DAY,
                LocalDate.of(2022, 3, 1),
                List.of(Flag.IMPORTED),
                List.of(),
                1);
    }

    private static EnvelopeCommand round(long cents, int halfDays) {
        return new EnvelopeCommand.GrantRound(
                DIVISION,
                INITIATIVE,
                id("round"),
                2,
                RoundKind.LATER,
                Amount.of(cents, halfDays),
                DAY,
                DAY.plusMonths(3),
                List.of(),
                List.of());
    }

    private static EnvelopeCommand back(long cents, int halfDays) {
        return new EnvelopeCommand.Release(
                DIVISION,
                INITIATIVE,
                new GrantShare(GRANT, Amount.of(cents, halfDays)),
                ReleaseCause.TERM,
                DAY);
    }

    private static EnvelopeCommand reopening(long cents) {
        return new EnvelopeCommand.Reopen(
                DIVISION, INITIATIVE, new GrantShare(GRANT, Amount.of(cents, 0)), DAY);
    }

    private static UUID id(String name) {
        return NamedUuid.of("test", name);
    }
}
