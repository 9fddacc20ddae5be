package org.essaim.micro.portfolio.read;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Kind;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.PersonId;
import org.essaim.contract.RoundKind;
import org.essaim.contract.Stage;
import org.essaim.contract.WrittenText;
import org.essaim.contract.decision.RefusedException;
import org.essaim.micro.envelope.domain.EnvelopeCommand;
import org.essaim.micro.initiative.domain.EndedInitiative;
import org.essaim.micro.initiative.domain.Entry;
import org.essaim.micro.initiative.domain.EvidenceCommand;
import org.essaim.micro.initiative.domain.FundingCommand;
import org.essaim.micro.initiative.domain.InitiativeCommand;
import org.essaim.micro.initiative.domain.LifecycleCommand;
import org.essaim.micro.initiative.domain.Provenance;
import org.essaim.micro.initiative.domain.Purpose;
import org.essaim.micro.initiative.domain.RunningInitiative;
import org.essaim.micro.initiative.domain.SpendingCommand;
import org.essaim.micro.portfolio.automation.FactsToCommands;
import org.essaim.portfolio.DivisionFact;
import org.essaim.portfolio.PortfolioFact;
import org.essaim.portfolio.PortfolioLine;
import org.essaim.portfolio.PortfolioReader;
import org.essaim.portfolio.PortfolioWriter;
import org.essaim.testkit.Rule;

/** Whatever a division did, its past is stated so that another one comes to the same figures. */
class ExportedPastProperties {

    private static final DivisionId DIVISION = new DivisionId("anct");
    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
    private static final String TEXT = "a text";
    private static final Amount GIVEN = Amount.of(400_000, 60);

    /** Which evidence is a declaration, and alone is withdrawn: no stage is due to it (R81). */
    private static final int DECLARED = 2;

    /** Something asked: what, of which initiative, with which entry, how much, how late. */
    record Ask(int kind, int initiative, int entry, Amount amount, int later, int back) {}

    @Property(tries = 1_000)
    @Rule({"R12", "R16"})
    void an_empty_division_that_imports_it_has_the_same_figures(
            @ForAll("histories") List<Ask> asks) {
        Kept lived = lived(asks);
        Kept imported = imported(lived.facts());

        assertThat(imported.division.envelope().granted())
                .isEqualTo(lived.division.envelope().granted());
        assertThat(imported.division.envelope().available())
                .isEqualTo(lived.division.envelope().available());
        assertThat(imported.division.initiatives().keySet())
                .isEqualTo(lived.division.initiatives().keySet());
        for (InitiativeId id : lived.division.initiatives().keySet()) {
            assertThat(figures(imported, id)).isEqualTo(figures(lived, id));
        }
    }

    /** Drawn in the order of their days, the first grant would lack what the round still had. */
    @Example
    @Rule({"R15", "R16"})
    void an_expense_that_was_recorded_late_draws_on_what_the_others_had_left() {
        List<Ask> asks =
                List.of(
                        new Ask(11, 0, 0, Amount.NOTHING, 0, 0),
                        new Ask(0, 0, 0, Amount.of(0, 1), 0, 0),
                        new Ask(1, 0, 0, Amount.of(0, 3), 32, 0),
                        new Ask(1, 0, 1, Amount.of(0, 8), 0, 1));
        List<PortfolioFact> stated = lived(asks).facts();

        assertThat(stated.subList(2, 4))
                .extracting(PortfolioFact::on)
                .containsExactly(FIRST_DAY.plusDays(32), FIRST_DAY.plusDays(31));
        assertThat(imported(stated).facts()).isEqualTo(stated);
    }

    @Example
    @Rule("R16")
    void a_stage_stands_behind_no_evidence_that_was_withdrawn() {
        Ask launched = new Ask(11, 3, 0, Amount.NOTHING, 0, 0);
        Ask measured = new Ask(4, 3, 2, Amount.NOTHING, 4, 0);
        Ask another = new Ask(11, 0, 0, Amount.NOTHING, 0, 0);
        Ask back = new Ask(5, 3, 0, Amount.NOTHING, 0, 0);
        Ask stage = new Ask(6, 3, 0, Amount.NOTHING, 8, 12);
        List<Ask> asks = List.of(launched, measured, another, back, stage);
        List<PortfolioFact> stated = lived(asks).facts();
        assertThat(stated)
                .extracting(PortfolioFact::on)
                .containsExactly(FIRST_DAY, FIRST_DAY, FIRST_DAY.plusDays(4));
        assertThat(imported(stated).facts()).isEqualTo(stated);
    }

    @Property(tries = 200)
    @Rule("R16")
    void what_was_imported_is_told_as_it_was(@ForAll("histories") List<Ask> asks) {
        List<PortfolioFact> stated = lived(asks).facts();

        assertThat(imported(stated).facts()).isEqualTo(stated);
    }

    @Property(tries = 100)
    void a_line_is_read_as_it_was_written(@ForAll("histories") List<Ask> asks) {
        List<PortfolioFact> stated = lived(asks).facts();

        assertThat(read(stated)).isEqualTo(stated);
    }

    private static List<PortfolioFact> read(List<PortfolioFact> facts) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            PortfolioWriter.write(facts, file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        List<PortfolioFact> read = new ArrayList<>();
        PortfolioReader.read(new ByteArrayInputStream(file.toByteArray()))
                .forEachRemaining(line -> read.add(((PortfolioLine.Readable) line).fact()));
        return read;
    }

    private static Kept imported(List<PortfolioFact> facts) {
        Kept kept = new Kept(DIVISION, TEXT);
        kept.ask(allocation(), FIRST_DAY);
        FactsToCommands commands = new FactsToCommands(DIVISION);
        LocalDate end = FIRST_DAY.plusYears(9);
        int number = 0;
        for (PortfolioFact fact : facts) {
            DivisionFact own = (DivisionFact) fact;
            kept.release(own.after());
            Object command = commands.command(own, "line " + number++);
            assertThatAccepted(kept, command, fact, end);
        }
        kept.release(end);
        return kept;
    }

    private static void assertThatAccepted(
            Kept kept, Object command, PortfolioFact fact, LocalDate today) {
        try {
            kept.keep(kept.division.ask(command, today));
        } catch (RefusedException refused) {
            throw new AssertionError(fact + ": " + refused.refusal(), refused);
        }
    }

    private static Kept lived(List<Ask> asks) {
        Kept kept = new Kept(DIVISION, TEXT);
        kept.ask(allocation(), FIRST_DAY);
        LocalDate today = FIRST_DAY;
        for (Ask ask : asks) {
            today = today.plusDays(ask.later());
            kept.ask(command(ask, today), today);
        }
        kept.release(FIRST_DAY.plusYears(9));
        return kept;
    }

    /** All that other divisions, the centre and reporting count of it. */
    private static List<Object> figures(Kept kept, InitiativeId id) {
        var state = kept.division.initiatives().get(id);
        RunningInitiative last = state.launched().orElseThrow();
        return Arrays.asList(
                state instanceof EndedInitiative ended ? ended.how() : last.lifecycle().stage(),
                last.lifecycle().launchedOn(),
                last.account().spent(),
                last.account().grants().firstRound(),
                last.account().grants().construction(),
                last.account().grants().held(),
                last.evidence().standing().values().stream()
                        .map(use -> use.measuredOn() + " " + use.users() + " " + use.level())
                        .sorted()
                        .toList());
    }

    private static EnvelopeCommand allocation() {
        return new EnvelopeCommand.ReceiveAllocation(
                DIVISION, NamedUuid.of("allocation"), 2020, GIVEN, FIRST_DAY);
    }

    private static Object command(Ask a, LocalDate today) {
        InitiativeId id = new InitiativeId("i" + a.initiative());
        UUID entry = NamedUuid.of("entry", id.value(), "" + a.kind(), "" + a.entry());
        LocalDate on = today.minusDays(a.back());
        Entry made = new Entry(id, entry, null, Provenance.LIVE);
        WrittenText text = text();
        return switch (a.kind()) {
            case 0 ->
                    new FundingCommand.FundRound(
                            made,
                            a.back() == 0 ? RoundKind.CONSTRUCTION : RoundKind.LATER,
                            a.amount(),
                            1 + a.entry(),
                            today);
            case 1, 2 ->
                    new SpendingCommand.RecordExpense(made, a.amount(), text, Purpose.PRODUCT, on);
            case 3 ->
                    new SpendingCommand.ReverseExpense(
                            made,
                            NamedUuid.of("entry", id.value(), "1", "" + a.entry()),
                            text,
                            today);
            case 4 -> usage(a, on, id);
            case 5 ->
                    new EvidenceCommand.WithdrawUsage(
                            made, NamedUuid.of("entry", id.value(), "4", "" + DECLARED), text);
            case 6 ->
                    new LifecycleCommand.EnterStage(
                            new Entry(id, entry, null, Provenance.imported(List.of())),
                            Stage.values()[1 + a.entry()],
                            on);
            case 7 -> new LifecycleCommand.Pause(made, text, on);
            case 8 -> new LifecycleCommand.Revive(made, text, Stage.values()[a.entry()], today);
            case 9 -> end(a, made, on);
            case 10 -> new FundingCommand.RequestTopUp(made);
            case 12 -> new EnvelopeCommand.Withdraw(DIVISION, entry, 2020, a.amount(), on);
            default -> launch(id, on, a.back() > 0);
        };
    }

    private static LifecycleCommand end(Ask a, Entry made, LocalDate on) {
        return a.entry() == 0
                ? new LifecycleCommand.Close(made, text(), text(), on)
                : new LifecycleCommand.Integrate(made, text(), on);
    }

    private static WrittenText text() {
        return WrittenText.of(TEXT);
    }

    private static InitiativeCommand usage(Ask a, LocalDate on, InitiativeId id) {
        UUID entry = NamedUuid.of("entry", id.value(), "4", "" + a.entry());
        return new EvidenceCommand.RecordUsage(
                new Entry(id, entry, null, Provenance.imported(List.of("users"))),
                on,
                a.later(),
                a.entry() == DECLARED ? EvidenceLevel.DECLARED : EvidenceLevel.MEASURED,
                a.back() % 11,
                text(),
                false);
    }

    /** By somebody, who may date it back (R24), or by an import. */
    private static InitiativeCommand launch(InitiativeId id, LocalDate on, boolean live) {
        return new LifecycleCommand.Launch(
                new Entry(
                        id,
                        NamedUuid.of("launch", id.value()),
                        live ? new PersonId("p1") : null,
                        live ? Provenance.LIVE : Provenance.imported(List.of("title"))),
                DIVISION,
                DIVISION,
                text(),
                Kind.PROTOTYPE,
                text(),
                text(),
                null,
                on,
                live ? "elsewhere" : null);
    }

    @Provide
    Arbitrary<List<Ask>> histories() {
        Arbitrary<Amount> amounts =
                Combinators.combine(
                                Arbitraries.longs().between(0, 60_000),
                                Arbitraries.integers().between(0, 14))
                        .as(Amount::of);
        Arbitrary<Integer> kinds =
                Arbitraries.of(
                        0, 0, 1, 1, 1, 2, 2, 3, 4, 4, 5, 6, 6, 7, 8, 9, 10, 10, 11, 11, 11, 12);
        return Combinators.combine(
                        kinds,
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 2),
                        amounts,
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.of(0, 0, 0, 1, 2, 5, 12))
                .as(Ask::new)
                .list()
                .ofMinSize(20)
                .ofMaxSize(90);
    }
}
