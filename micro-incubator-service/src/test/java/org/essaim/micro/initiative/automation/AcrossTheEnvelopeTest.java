package org.essaim.micro.initiative.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.essaim.testkit.Texts.text;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Kind;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.ReinstatementReason;
import org.essaim.contract.RoundKind;
import org.essaim.contract.decision.RefusedException;
import org.essaim.micro.envelope.domain.EnvelopeCommand;
import org.essaim.micro.initiative.domain.Entry;
import org.essaim.micro.initiative.domain.FundingCommand;
import org.essaim.micro.initiative.domain.InitiativeCommand;
import org.essaim.micro.initiative.domain.LifecycleCommand;
import org.essaim.micro.initiative.domain.Provenance;
import org.essaim.micro.initiative.domain.Purpose;
import org.essaim.micro.initiative.domain.RunningInitiative;
import org.essaim.micro.initiative.domain.SpendingCommand;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an initiative asks of the envelope happens wholly, or the initiative is as it was. */
class AcrossTheEnvelopeTest {

    private static final DivisionId DIVISION = new DivisionId("anct");
    private static final InitiativeId ID = new InitiativeId("aplus");
    private static final InitiativeId OTHER = new InitiativeId("other");
    private static final LocalDate DAY = LocalDate.of(2020, 3, 1);
    private static final LocalDate STOPPED = LocalDate.of(2020, 9, 1);

    private final PaperDivision division = new PaperDivision(DIVISION);

    @BeforeEach
    void fiveHundredEurosAndALaunch() {
        division.ask(
                new EnvelopeCommand.ReceiveAllocation(
                        DIVISION, id("2020"), 2020, Amount.of(500_00, 10), DAY),
                DAY);
        division.ask(launch(ID), DAY);
    }

    @Test
    @Rule({"R20", "R22"})
    void a_launch_takes_what_there_is_and_the_next_one_takes_nothing() {
        division.ask(launch(OTHER), DAY);
        assertThat(held(ID)).isEqualTo(Amount.of(500_00, 10));
        assertThat(held(OTHER)).isEqualTo(Amount.NOTHING);
    }

    @Test
    @Rule("R32")
    void a_round_that_the_envelope_cannot_pay_was_never_opened() {
        var before = division.initiatives().get(ID);
        assertThat(ruleOf(round(Amount.of(1, 0)))).isEqualTo("R32");
        assertThat(division.initiatives().get(ID)).isEqualTo(before);
    }

    @Test
    @Rule({"R65", "R11"})
    void a_late_expense_whose_money_is_gone_is_refused_and_reopens_nothing() {
        division.ask(stop(), STOPPED);
        division.ask(launch(OTHER), STOPPED);
        assertThat(held(OTHER)).isEqualTo(Amount.of(500_00, 10));

        assertThat(ruleOf(expense(Amount.of(1, 0)))).isEqualTo("R11");
        assertThat(held(ID)).isEqualTo(Amount.NOTHING);
        assertThat(division.envelope().available()).isEqualTo(Amount.NOTHING);
    }

    @Test
    @Rule("R65")
    void a_late_expense_takes_just_its_part_from_the_envelope() {
        division.ask(stop(), STOPPED);
        division.ask(expense(Amount.of(120_00, 3)), STOPPED);
        assertThat(division.envelope().available()).isEqualTo(Amount.of(380_00, 7));
    }

    @Test
    @Rule("R67")
    void a_reinstatement_gives_back_what_there_is_and_owes_nothing() {
        division.ask(stop(), STOPPED);
        division.ask(
                new EnvelopeCommand.Withdraw(
                        DIVISION, id("back"), 2020, Amount.of(300_00, 0), STOPPED),
                STOPPED);
        division.ask(
                new SpendingCommand.ReinstateFunding(
                        Entry.none(ID), id("stop"), ReinstatementReason.EVIDENCE, id("evidence")),
                STOPPED);
        assertThat(held(ID)).isEqualTo(Amount.of(200_00, 10));
        division.ask(
                new EnvelopeCommand.ReceiveAllocation(
                        DIVISION, id("more"), 2021, Amount.of(900_00, 0), STOPPED),
                STOPPED);
        assertThat(held(ID)).isEqualTo(Amount.of(200_00, 10));
    }

    private String ruleOf(Object command) {
        return catchThrowableOfType(RefusedException.class, () -> division.ask(command, STOPPED))
                .refusal()
                .rule();
    }

    private Amount held(InitiativeId initiative) {
        return ((RunningInitiative) division.initiatives().get(initiative))
                .account()
                .grants()
                .held();
    }

    private static InitiativeCommand launch(InitiativeId initiative) {
        return new LifecycleCommand.Launch(
                new Entry(
                        initiative,
                        id("launch of " + initiative),
                        null,
                        Provenance.imported(List.of())),
                DIVISION,
                null,
                text("t"),
                Kind.PROTOTYPE,
                null,
                null,
                null,
                DAY,
                null);
    }

    private static InitiativeCommand round(Amount amount) {
        return new FundingCommand.FundRound(
                new Entry(ID, id("round"), null, Provenance.imported(List.of())),
                RoundKind.LATER,
                amount,
                3,
                STOPPED);
    }

    private static InitiativeCommand expense(Amount amount) {
        return new SpendingCommand.RecordExpense(
                Entry.of(ID, id("late")), amount, text("late"), Purpose.PRODUCT, DAY);
    }

    private static InitiativeCommand stop() {
        return new SpendingCommand.StopFunding(Entry.of(ID, id("stop")), id("expense"), STOPPED);
    }

    private static UUID id(String name) {
        return NamedUuid.of("test", name);
    }
}
