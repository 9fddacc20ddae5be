package org.essaim.micro.initiative.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.micro.initiative.domain.TestCommands.ADA;
import static org.essaim.micro.initiative.domain.TestCommands.ID;
import static org.essaim.micro.initiative.domain.TestCommands.IMPORTED;
import static org.essaim.micro.initiative.domain.TestCommands.LAUNCHED;
import static org.essaim.micro.initiative.domain.TestCommands.TODAY;
import static org.essaim.micro.initiative.domain.TestCommands.closing;
import static org.essaim.micro.initiative.domain.TestCommands.expense;
import static org.essaim.micro.initiative.domain.TestCommands.id;
import static org.essaim.micro.initiative.domain.TestCommands.launchedOn;
import static org.essaim.micro.initiative.domain.TestCommands.reinstatement;
import static org.essaim.micro.initiative.domain.TestCommands.reversal;
import static org.essaim.micro.initiative.domain.TestCommands.round;
import static org.essaim.micro.initiative.domain.TestCommands.stop;
import static org.essaim.testkit.Texts.reference;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.Flag;
import org.essaim.contract.GrantShare;
import org.essaim.contract.ReinstatementReason;
import org.essaim.contract.ReleaseCause;
import org.essaim.contract.RoundKind;
import org.essaim.testkit.DeciderSpec;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** On 1 June 2021 the first round is over, and a later one of 1000 euros runs until July. */
class StopDecisionsTest {

    private static final LocalDate LATER = LocalDate.of(2021, 1, 15);
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);

    private static DeciderSpec<
                            InitiativeCommand, InitiativeState, InitiativeEvent, InitiativeRefusal>
                    .Given
            funded() {
        return launchedOn(TODAY)
                .and(expense("e1", Amount.of(400_00, 10), LAUNCHED))
                .and(round("r2", RoundKind.LATER, Amount.of(1_000_00, 6), 6, LATER, IMPORTED));
    }

    private static DeciderSpec<
                            InitiativeCommand, InitiativeState, InitiativeEvent, InitiativeRefusal>
                    .Given
            stopped() {
        return funded().and(stop("s"));
    }

    @Test
    @Rule({"R65", "R29"})
    void a_stop_gives_back_what_is_unspent_with_its_cause() {
        funded().when(stop("s"))
                .then(
                        List.of(
                                new FundingEvent.Stopped(
                                        ID, id("s"), id("e1"), LocalDate.of(2021, 5, 2), TODAY),
                                released(
                                        TestCommands.FIRST,
                                        Amount.of(100_00, 0),
                                        ReleaseCause.TERM),
                                released(id("r2"), Amount.of(1_000_00, 6), ReleaseCause.STOPPED)));
    }

    @Test
    @Rule("R66")
    void a_stop_received_twice_and_another_meanwhile_change_nothing() {
        stopped().when(stop("s")).nothingMore();
        stopped().when(stop("other")).nothingMore();
        stopped().and(reinstatement("s")).when(stop("s")).nothingMore();
    }

    @Test
    @Rule("R65")
    void an_expense_of_the_day_of_the_stop_is_refused() {
        stopped()
                .when(expense("e2", Amount.of(1, 0), TODAY))
                .refused(new SpendingRefusal.FundingStopped(id("s"), TODAY));
    }

    @Test
    @Rule("R65")
    void an_expense_of_a_day_before_goes_in_late_and_reopens_just_its_part() {
        Amount amount = Amount.of(300_00, 2);
        stopped()
                .when(expense("e2", amount, YESTERDAY))
                .then(
                        List.of(
                                new FundingEvent.GrantReopened(ID, id("r2"), amount, TODAY),
                                new FundingEvent.Spent(
                                        ID,
                                        id("e2"),
                                        List.of(new GrantShare(id("r2"), amount)),
                                        amount,
                                        reference("cables"),
                                        YESTERDAY,
                                        YESTERDAY.plusMonths(12),
                                        ADA,
                                        List.of(Flag.LATE_BEFORE_STOP),
                                        List.of())));
    }

    @Test
    @Rule("R65")
    void late_expenses_stay_within_what_the_grants_held_at_the_stop() {
        var late = stopped().and(expense("e2", Amount.of(600_00, 0), YESTERDAY));
        late.when(expense("e3", Amount.of(400_00, 6), YESTERDAY)).accepted();
        late.when(expense("e3", Amount.of(400_01, 0), YESTERDAY))
                .refused(
                        new SpendingRefusal.StoppedGrantsExceeded(
                                Amount.of(400_01, 0), Amount.of(400_00, 6), YESTERDAY));
    }

    @Test
    @Rule("R65")
    void an_imported_expense_after_the_stop_goes_in_and_is_flagged() {
        var events = stopped().when(expense("e2", Amount.of(5_00, 0), TODAY, IMPORTED)).accepted();
        assertThat(((FundingEvent.Spent) events.getLast()).flags())
                .containsExactly(Flag.IMPORTED, Flag.AFTER_STOP);
        stopped().when(expense("e2", Amount.of(1_000_01, 0), TODAY, IMPORTED)).refusedBy("R65");
    }

    @Test
    @Rule("R67")
    void a_reinstatement_asks_back_what_the_stop_released_and_still_has_a_term() {
        stopped()
                .when(reinstatement("s"))
                .then(
                        new FundingEvent.Reinstated(
                                ID,
                                id("s"),
                                ReinstatementReason.EVIDENCE,
                                id("evidence"),
                                List.of(new GrantShare(id("r2"), Amount.of(1_000_00, 6))),
                                TODAY));
    }

    @Test
    @Rule("R67")
    void what_the_envelope_cannot_give_back_is_recorded_and_not_owed() {
        var given = List.of(new GrantShare(id("r2"), Amount.of(700_00, 6)));
        var reinstated = stopped().and(reinstatement("s"));
        var settlement = new SpendingCommand.SettleReinstatement(Entry.none(ID), id("s"), given);
        reinstated
                .when(settlement)
                .then(
                        new FundingEvent.ReinstatementSettled(
                                ID, id("s"), given, Amount.of(300_00, 0)));
        var settled = reinstated.and(settlement);
        settled.when(settlement).nothingMore();
        settled.when(reinstatement("s")).nothingMore();
        settled.when(expense("e2", Amount.of(700_00, 6), TODAY)).accepted();
        settled.when(expense("e2", Amount.of(700_01, 0), TODAY)).refusedBy("R15");
    }

    @Test
    @Rule("R67")
    void until_the_envelope_answers_only_what_is_held_is_spent() {
        stopped()
                .and(reinstatement("s"))
                .when(expense("e2", Amount.of(1, 0), TODAY))
                .refused(
                        new SpendingRefusal.GrantsExceeded(Amount.of(1, 0), Amount.NOTHING, TODAY));
    }

    @Test
    @Rule("R67")
    void a_reinstatement_of_another_stop_changes_nothing() {
        stopped().when(reinstatement("other")).nothingMore();
        funded().when(reinstatement("s")).nothingMore();
    }

    @Test
    @Rule({"R13", "R65"})
    void what_a_reversal_brings_back_while_stopped_goes_on_and_can_be_asked_back() {
        var reversed =
                funded().and(expense("e2", Amount.of(200_00, 0), LATER))
                        .and(stop("s"))
                        .and(reversal("r", "e2", TODAY));
        var wanted = reversed.when(reinstatement("s")).accepted().getFirst();
        assertThat(((FundingEvent.Reinstated) wanted).wanted())
                .containsExactly(new GrantShare(id("r2"), Amount.of(1_000_00, 6)));
    }

    @Test
    @Rule({"R65", "R80"})
    void a_stop_of_an_ended_initiative_is_noted_and_moves_nothing() {
        funded().and(closing("a form", "a call is better"))
                .when(stop("s"))
                .then(
                        new FundingEvent.Stopped(
                                ID, id("s"), id("e1"), LocalDate.of(2021, 5, 2), TODAY));
    }

    @Test
    @Rule("R65")
    void only_what_a_grant_does_not_hold_is_reopened() {
        var events =
                stopped()
                        .and(round("r3", RoundKind.LATER, Amount.of(50_00, 0), 3, TODAY, IMPORTED))
                        .when(expense("e2", Amount.of(1_050_00, 0), TODAY, IMPORTED))
                        .accepted();
        assertThat(events.getFirst())
                .isEqualTo(
                        new FundingEvent.GrantReopened(
                                ID, id("r2"), Amount.of(1_000_00, 0), TODAY));
        assertThat(((FundingEvent.Spent) events.get(1)).drawn())
                .containsExactly(
                        new GrantShare(id("r2"), Amount.of(1_000_00, 0)),
                        new GrantShare(id("r3"), Amount.of(50_00, 0)));
    }

    @Test
    @Rule("R67")
    void a_second_stop_does_not_bring_back_the_shortfall_of_the_first() {
        var given = List.of(new GrantShare(id("r2"), Amount.of(700_00, 6)));
        var again =
                stopped()
                        .and(reinstatement("s"))
                        .and(
                                new SpendingCommand.SettleReinstatement(
                                        Entry.none(ID), id("s"), given))
                        .and(stop("s2"))
                        .when(reinstatement("s2"))
                        .accepted();
        assertThat(((FundingEvent.Reinstated) again.getFirst()).wanted()).isEqualTo(given);
    }

    @Test
    @Rule({"R67", "R80"})
    void a_reinstatement_of_an_ended_initiative_asks_nothing_back() {
        stopped()
                .and(closing("a form", "a call is better"))
                .when(reinstatement("s"))
                .then(
                        List.of(
                                new FundingEvent.Reinstated(
                                        ID,
                                        id("s"),
                                        ReinstatementReason.EVIDENCE,
                                        id("evidence"),
                                        List.of(),
                                        TODAY),
                                new FundingEvent.ReinstatementSettled(
                                        ID, id("s"), List.of(), Amount.NOTHING)));
    }

    private static InitiativeEvent released(
            java.util.UUID grantId, Amount amount, ReleaseCause cause) {
        return new FundingEvent.GrantReleased(ID, grantId, amount, cause, TODAY);
    }
}
