package org.essaim.incubator.funding.domain;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.PersonId;
import org.essaim.testkit.DeciderSpec;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the director gives and asks back (R10). */
@Rule("R10")
class AllocationDeciderTest {

    private static final PersonId DORA = new PersonId("p-dora");
    private static final LocalDate DAY = LocalDate.of(2024, 1, 10);
    private static final DivisionId ANCT = new DivisionId("anct");
    private static final UUID GIVEN = NamedUuid.of("t", "given");
    private static final UUID ASKED = NamedUuid.of("t", "asked");

    private static final DeciderSpec<
                    AllocationCommand, AllocationState, AllocationEvent, AllocationRefusal>
            SPEC =
                    DeciderSpec.of(
                            AllocationState.INITIAL,
                            AllocationState::evolve,
                            AllocationDecider::decide);

    private static final DeciderSpec<
                            AllocationCommand, AllocationState, AllocationEvent, AllocationRefusal>
                    .Given
            OPEN = SPEC.given(List.of(new AllocationEvent.Opened(ANCT)));

    @Nested
    class Allocate {

        @Test
        void euros_alone_and_half_days_alone_pass() {
            OPEN.when(allocate(Amount.of(1, 0))).then(allocated(Amount.of(1, 0)));
            OPEN.when(allocate(Amount.of(0, 1))).then(allocated(Amount.of(0, 1)));
        }

        @Test
        void nothing_at_all_is_refused() {
            OPEN.when(allocate(Amount.NOTHING))
                    .refused(
                            new AllocationRefusal.OutOfRange(
                                    Amount.NOTHING, AllocationDecider.MOST));
        }

        @Test
        void a_negative_unit_is_refused_whatever_the_other_holds() {
            OPEN.when(allocate(Amount.of(-1, 10))).refusedBy("R10");
            OPEN.when(allocate(Amount.of(10, -1))).refusedBy("R10");
        }

        @Test
        void more_than_one_entry_can_carry_is_refused() {
            Amount most = AllocationDecider.MOST;

            OPEN.when(allocate(most)).then(allocated(most));
            OPEN.when(allocate(most.plus(Amount.of(1, 0)))).refusedBy("R10");
        }

        @Test
        void a_division_that_is_not_admitted_gets_nothing() {
            SPEC.givenNothing()
                    .when(allocate(Amount.of(1, 0)))
                    .refused(new AllocationRefusal.NotAdmitted(ANCT));
        }

        @Test
        void the_same_allocation_again_is_the_same_one() {
            OPEN.and(allocate(Amount.of(1, 0))).when(allocate(Amount.of(1, 0))).nothingMore();
        }

        @Test
        @Rule("R17")
        void another_allocation_under_the_same_id_is_not_lost_silently() {
            OPEN.and(allocate(Amount.of(100_00, 0)))
                    .when(allocate(Amount.of(5000_00, 0)))
                    .refused(new AllocationRefusal.IdReused(GIVEN, Amount.of(100_00, 0), 2024));
            OPEN.and(allocate(Amount.of(1, 0)))
                    .when(
                            new AllocationCommand.Allocate(
                                    ANCT, GIVEN, 2025, Amount.of(1, 0), DAY, List.of(), DORA))
                    .refusedBy("R17");
        }

        @Test
        void a_year_from_1990_to_2100_passes_and_no_other() {
            for (int year : List.of(1990, 2100)) {
                OPEN.when(inYear(year))
                        .then(
                                new AllocationEvent.Allocated(
                                        ANCT, GIVEN, year, Amount.of(1, 0), DAY, List.of(), DORA));
            }
            for (int year : List.of(1989, 2101)) {
                OPEN.when(inYear(year))
                        .refused(new AllocationRefusal.YearOutOfRange(year, 1990, 2100));
            }
        }

        private static AllocationCommand inYear(int year) {
            return new AllocationCommand.Allocate(
                    ANCT, GIVEN, year, Amount.of(1, 0), DAY, List.of(), DORA);
        }
    }

    @Nested
    class Withdraw {

        private final Amount gift = Amount.of(100_00, 10);
        private final DeciderSpec<
                                AllocationCommand,
                                AllocationState,
                                AllocationEvent,
                                AllocationRefusal>
                        .Given
                given = OPEN.and(allocate(gift));

        @Test
        void a_withdrawal_is_a_request_that_moves_nothing() {
            given.when(request(gift))
                    .then(
                            new AllocationEvent.WithdrawalRequested(
                                    ANCT, ASKED, 2024, gift, DAY, DORA));
        }

        @Test
        void a_division_that_is_not_admitted_gives_nothing_back() {
            AllocationRefusal unknown = new AllocationRefusal.NotAdmitted(ANCT);
            SPEC.givenNothing().when(request(gift)).refused(unknown);
            SPEC.givenNothing().when(shrink(gift)).refused(unknown);
        }

        @Test
        void the_allocation_shrinks_by_what_the_division_gave_back() {
            given.and(request(gift))
                    .when(shrink(Amount.of(40_00, 0)))
                    .then(new AllocationEvent.Shrunk(ANCT, ASKED, 2024, Amount.of(40_00, 0), DAY));
        }

        @Test
        void more_than_is_allocated_and_not_asked_back_is_refused() {
            given.and(request(Amount.of(60_00, 0)))
                    .when(
                            new AllocationCommand.RequestWithdrawal(
                                    ANCT, GIVEN, 2024, Amount.of(40_01, 0), DAY, DORA))
                    .refused(
                            new AllocationRefusal.MoreThanAllocated(
                                    Amount.of(40_01, 0), Amount.of(40_00, 10)));
        }

        @Test
        void what_was_not_given_back_can_be_asked_for_again() {
            Amount rest = Amount.of(60_00, 10);

            given.and(request(gift))
                    .and(shrink(Amount.of(40_00, 0)))
                    .when(
                            new AllocationCommand.RequestWithdrawal(
                                    ANCT, GIVEN, 2024, rest, DAY, DORA))
                    .then(
                            new AllocationEvent.WithdrawalRequested(
                                    ANCT, GIVEN, 2024, rest, DAY, DORA));
        }

        @Test
        @Rule("R17")
        void another_withdrawal_under_the_same_id_is_not_lost_silently() {
            given.and(request(gift)).when(request(gift)).nothingMore();
            given.and(request(gift))
                    .when(request(Amount.of(1_00, 0)))
                    .refused(new AllocationRefusal.IdReused(ASKED, gift, 2024));
            given.and(request(gift))
                    .when(
                            new AllocationCommand.RequestWithdrawal(
                                    ANCT, ASKED, 2025, gift, DAY, DORA))
                    .refused(new AllocationRefusal.IdReused(ASKED, gift, 2024));
        }

        @Test
        void an_answer_counts_once() {
            given.and(request(gift))
                    .and(shrink(Amount.of(40_00, 0)))
                    .when(shrink(Amount.of(40_00, 0)))
                    .nothingMore();
        }

        @Test
        void an_answer_to_no_question_or_with_too_much_is_refused() {
            given.when(shrink(Amount.of(1, 0)))
                    .refused(new AllocationRefusal.NotAsked(ASKED, Amount.of(1, 0)));
            given.and(request(Amount.of(1, 0))).when(shrink(Amount.of(2, 0))).refusedBy("R10");
            for (Amount less : List.of(Amount.of(-1, 1), Amount.of(1, -1))) {
                given.and(request(gift))
                        .when(shrink(less))
                        .refused(new AllocationRefusal.NotAsked(ASKED, less));
            }
        }

        @Test
        @Rule("R16")
        void a_past_withdrawal_of_a_file_is_expected_as_one_that_was_asked_for() {
            var past = new AllocationEvent.WithdrawalImported(ANCT, ASKED, 2024, gift, DAY, DORA);
            given.when(imported(gift)).then(past);
            given.and(imported(gift))
                    .when(shrink(gift))
                    .then(new AllocationEvent.Shrunk(ANCT, ASKED, 2024, gift, DAY));
            given.and(imported(gift)).when(imported(gift)).nothingMore();
            given.and(imported(gift)).when(shrink(gift.plus(Amount.of(1, 0)))).refusedBy("R10");
            given.when(imported(gift.plus(Amount.of(1, 0))))
                    .refused(
                            new AllocationRefusal.MoreThanAllocated(
                                    gift.plus(Amount.of(1, 0)), gift));
        }

        private AllocationCommand imported(Amount amount) {
            return new AllocationCommand.ImportWithdrawal(ANCT, ASKED, 2024, amount, DAY, DORA);
        }

        private AllocationCommand request(Amount amount) {
            return new AllocationCommand.RequestWithdrawal(ANCT, ASKED, 2024, amount, DAY, DORA);
        }

        private AllocationCommand shrink(Amount amount) {
            return new AllocationCommand.Shrink(ANCT, ASKED, amount);
        }
    }

    private static AllocationCommand allocate(Amount amount) {
        return new AllocationCommand.Allocate(ANCT, GIVEN, 2024, amount, DAY, List.of(), DORA);
    }

    private static AllocationEvent allocated(Amount amount) {
        return new AllocationEvent.Allocated(ANCT, GIVEN, 2024, amount, DAY, List.of(), DORA);
    }
}
