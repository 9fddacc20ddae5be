package org.essaim.micro.initiative.domain;

import static org.essaim.testkit.Texts.text;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Kind;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.PersonId;
import org.essaim.contract.Policy;
import org.essaim.contract.PolicyPeriods;
import org.essaim.contract.ReinstatementReason;
import org.essaim.contract.RoundKind;
import org.essaim.contract.Stage;
import org.essaim.contract.WrittenText;
import org.essaim.contract.decision.Circumstances;
import org.essaim.testkit.DeciderSpec;
import org.essaim.testkit.Policies;

/** Commands of tests to one initiative that Ada launches on 1 March 2020 with 500 euros. */
final class TestCommands {

    static final DivisionId DIVISION = new DivisionId("anct");
    static final InitiativeId ID = new InitiativeId("aplus");
    static final PersonId ADA = new PersonId("p-ada");
    static final PersonId BOB = new PersonId("p-bob");
    static final LocalDate LAUNCHED = LocalDate.of(2020, 3, 1);
    static final LocalDate TODAY = LocalDate.of(2021, 6, 1);

    /** Under which tests tell a long story as of one day. */
    static final Policy LONG_AGO = Policies.with(1, new PolicyPeriods(9_999, 90, 9_999, 31, 36));

    static final Provenance IMPORTED = Provenance.imported(List.of());
    static final UUID FIRST = id("first");
    static final UUID KEY_ID = id("measuring key");
    static final String KEY = "0123456789abcdef";
    static final Amount FIRST_ROUND = Amount.of(500_00, 10);

    private TestCommands() {}

    static UUID id(String name) {
        return NamedUuid.of("test", name);
    }

    static DeciderSpec<InitiativeCommand, InitiativeState, InitiativeEvent, InitiativeRefusal>
            initiativeOn(LocalDate day) {
        return initiativeOn(day, LONG_AGO);
    }

    static DeciderSpec<InitiativeCommand, InitiativeState, InitiativeEvent, InitiativeRefusal>
            initiativeOn(LocalDate day, Policy policy) {
        Instant noon = BusinessDay.startOf(day).plusSeconds(12 * 3600);
        Circumstances at = new Circumstances(noon, policy);
        return DeciderSpec.of(
                InitiativeState.UNLAUNCHED,
                InitiativeState::evolve,
                (command, state) -> InitiativeDecider.decide(command, state, at));
    }

    static DeciderSpec<InitiativeCommand, InitiativeState, InitiativeEvent, InitiativeRefusal>.Given
            launchedOn(LocalDate day) {
        return initiativeOn(day)
                .givenNothing()
                .and(launch())
                .and(opening(FIRST_ROUND))
                .and(new EvidenceCommand.IssueMeasuringKey(Entry.of(ID, KEY_ID, ADA), KEY));
    }

    private static WrittenText written(String text) {
        return text == null ? null : text(text);
    }

    static LifecycleCommand.Launch launch() {
        return launch("waiting hurts users", "a form", DIVISION, ADA, Provenance.LIVE);
    }

    static LifecycleCommand.Launch launch(
            String irritant, String trial, DivisionId of, PersonId who, Provenance how) {
        return launch(new Entry(ID, FIRST, who, how), of, written(irritant), written(trial));
    }

    static LifecycleCommand.Launch launch(InitiativeId id, Provenance how) {
        return launch(new Entry(id, FIRST, ADA, how), DIVISION, text("it hurts"), text("a form"));
    }

    private static LifecycleCommand.Launch launch(
            Entry entry, DivisionId of, WrittenText irritant, WrittenText trial) {
        return new LifecycleCommand.Launch(
                entry,
                DIVISION,
                of,
                text("A+"),
                Kind.PROTOTYPE,
                irritant,
                trial,
                null,
                LAUNCHED,
                null);
    }

    static InitiativeCommand opening(Amount amount) {
        return new FundingCommand.OpenFirstRound(
                Entry.none(ID), FIRST, amount, LAUNCHED, LAUNCHED.plusMonths(12));
    }

    static InitiativeCommand round(
            String name, RoundKind kind, Amount amount, int months, LocalDate day, Provenance how) {
        return new FundingCommand.FundRound(
                new Entry(ID, id(name), null, how), kind, amount, months, day);
    }

    static InitiativeCommand expense(String name, Amount amount, LocalDate day) {
        return expense(name, amount, day, Provenance.LIVE);
    }

    static InitiativeCommand expense(String name, Amount amount, LocalDate day, Provenance how) {
        return new SpendingCommand.RecordExpense(
                new Entry(ID, id(name), ADA, how), amount, text("cables"), Purpose.PRODUCT, day);
    }

    static InitiativeCommand reversal(String name, String expense, LocalDate day) {
        return new SpendingCommand.ReverseExpense(
                Entry.of(ID, id(name), ADA), id(expense), text("wrong sum"), day);
    }

    /** Measured with the product's key, confirmed by a representative, declared by the owner. */
    static InitiativeCommand use(String name, int users, EvidenceLevel level, LocalDate day) {
        if (level == EvidenceLevel.MEASURED) {
            return new EvidenceCommand.MeasureByKey(
                    Entry.of(ID, id(name)), KEY, day, users, null, null);
        }
        boolean confirmed = level == EvidenceLevel.CONFIRMED;
        return new EvidenceCommand.RecordUsage(
                Entry.of(ID, id(name), confirmed ? BOB : ADA),
                day,
                users,
                level,
                null,
                null,
                confirmed);
    }

    static InitiativeCommand confirmation(boolean byRepresentative, Provenance how) {
        return new EvidenceCommand.RecordUsage(
                new Entry(ID, id("confirmed"), BOB, how),
                TODAY,
                1,
                EvidenceLevel.CONFIRMED,
                null,
                null,
                byRepresentative);
    }

    static InitiativeCommand useBy(PersonId who, String name, int users) {
        return new EvidenceCommand.RecordUsage(
                Entry.of(ID, id(name), who),
                LAUNCHED,
                users,
                EvidenceLevel.DECLARED,
                null,
                null,
                false);
    }

    static InitiativeCommand stage(String name, Stage stage) {
        return stage(name, stage, Provenance.LIVE);
    }

    static InitiativeCommand stage(String name, Stage stage, Provenance how) {
        return new LifecycleCommand.EnterStage(new Entry(ID, id(name), ADA, how), stage, TODAY);
    }

    static InitiativeCommand answer(ChecklistPoint point) {
        return new LifecycleCommand.AnswerChecklist(
                Entry.of(ID, id("answer " + point), ADA), point, text("as we should"), TODAY);
    }

    static InitiativeCommand offer(LocalDate day) {
        return new LifecycleCommand.OfferIntegration(
                Entry.of(ID, id("offer"), ADA), text("the ministry"), day);
    }

    static InitiativeCommand acceptance(PersonId by, LocalDate day) {
        return new LifecycleCommand.AcceptIntegration(
                Entry.of(ID, id("integration"), by), text("its directorate"), day);
    }

    static InitiativeCommand integrated(LocalDate day) {
        return new LifecycleCommand.Integrate(
                new Entry(ID, id("integration"), null, IMPORTED), text("the ministry"), day);
    }

    static InitiativeCommand closing(String tried, String learnt) {
        return new LifecycleCommand.Close(
                Entry.of(ID, id("closing"), ADA), written(tried), written(learnt), TODAY);
    }

    static InitiativeCommand stop(String name) {
        return new SpendingCommand.StopFunding(
                Entry.of(ID, id(name)), id("e1"), LocalDate.of(2021, 5, 2));
    }

    static InitiativeCommand reinstatement(String stop) {
        return new SpendingCommand.ReinstateFunding(
                Entry.none(ID), id(stop), ReinstatementReason.EVIDENCE, id("evidence"));
    }
}
