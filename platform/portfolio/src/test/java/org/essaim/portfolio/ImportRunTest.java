package org.essaim.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.essaim.contract.decision.Refusal;
import org.essaim.contract.decision.RefusedException;
import org.essaim.contract.decision.Refuses;
import org.essaim.testkit.Gate;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Gate
class ImportRunTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String SPENT = Portfolios.SPENT;
    private static final String ELSEWHERE = Portfolios.USED.replace("anct", "dinum");
    private static final String TOO_MUCH = SPENT.replace("120.50", "999.00");

    private static JdbcClient jdbc;
    private static Transactions transactions;

    private String breaksAt = "";

    @BeforeAll
    static void migrate() {
        var dataSource = PostgresServer.platformDatabase().dataSource();
        jdbc = JdbcClient.create(dataSource);
        jdbc.sql("create table effect (fact text)").update();
        TransactionTemplate template =
                new TransactionTemplate(new JdbcTransactionManager(dataSource));
        transactions = work -> template.executeWithoutResult(_ -> work.run());
    }

    @BeforeEach
    void empty() {
        jdbc.sql("truncate effect, portfolio_line").update();
    }

    @Test
    void own_facts_are_imported_and_others_are_skipped() {
        ImportReport report = run(null, Portfolios.ADMITTED, Portfolios.LAUNCHED, SPENT);
        assertThat(report)
                .isEqualTo(new ImportReport(null, 3, 2, 2, 0, 0, 0, List.of(), 0, List.of(), 0));
        assertThat(effects()).containsExactly("initiative-launched", "expense-recorded");
        assertThat(report.isClean()).isTrue();
    }

    @Test
    void a_refused_fact_is_reported_with_its_rule_and_leaves_nothing() {
        ImportReport report = run(null, Portfolios.LAUNCHED, TOO_MUCH, SPENT);
        assertThat(report.refused())
                .containsExactly(
                        new ImportReport.Refused(
                                2, "expense-recorded", "openfisca", "R15", "too much", "less"));
        assertThat(report.recorded()).isEqualTo(2);
        assertThat(effects()).hasSize(2);
        assertThat(report.isClean()).isTrue();
    }

    @Test
    void the_same_file_again_changes_nothing_and_refuses_the_same() {
        String[] file = {Portfolios.LAUNCHED, TOO_MUCH, SPENT, SPENT};
        ImportReport first = run(null, file);
        ImportReport second = run(null, file);
        assertThat(first.recorded()).isEqualTo(3);
        assertThat(second.recorded()).isZero();
        assertThat(second.known()).isEqualTo(4);
        assertThat(second.refused()).isEqualTo(first.refused());
        assertThat(effects()).hasSize(3);
    }

    @Test
    void a_malformed_line_loses_none_of_the_good_ones() {
        ImportReport report = run(null, Portfolios.LAUNCHED, "{broken", SPENT);
        assertThat(report.malformed()).extracting(ImportReport.Malformed::line).containsExactly(2L);
        assertThat(report.malformed().getFirst().reason()).contains("not one JSON object");
        assertThat(report.malformedLines()).isEqualTo(1);
        assertThat(report.lines()).isEqualTo(3);
        assertThat(report.isClean()).isFalse();
        assertThat(effects()).hasSize(2);
    }

    @Test
    void an_empty_file_is_not_clean() {
        assertThat(run(null).isClean()).isFalse();
        assertThat(run(null).lines()).isZero();
    }

    @Test
    void later_facts_are_skipped_and_imported_with_a_later_day() {
        LocalDate asOf = LocalDate.of(2013, 6, 1);
        ImportReport report = run(asOf, Portfolios.LAUNCHED, SPENT, ELSEWHERE);
        assertThat(report.later()).isEqualTo(1);
        assertThat(report.own()).isEqualTo(1);
        assertThat(report.asOf()).isEqualTo(asOf);
        assertThat(run(asOf.plusDays(1), Portfolios.LAUNCHED, SPENT).recorded()).isEqualTo(1);
    }

    @Test
    void without_a_day_the_future_is_malformed() {
        String future = SPENT.replace("2013-06-02", TODAY.plusDays(1).toString());
        ImportReport report = run(null, future, SPENT.replace("2013-06-02", TODAY.toString()));
        assertThat(report.malformed())
                .containsExactly(new ImportReport.Malformed(1, "on is at most today, 2026-11-24"));
        assertThat(report.recorded()).isEqualTo(1);
    }

    @Test
    @Rule("R16")
    void as_of_a_day_to_come_nothing_is_imported() {
        LocalDate tomorrow = TODAY.plusDays(1);
        assertThatThrownBy(() -> run(tomorrow, Portfolios.LAUNCHED, SPENT))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused ->
                                assertThat(refused.refusal())
                                        .isEqualTo(
                                                new ImportRefusal.AsOfAfterToday(tomorrow, TODAY)));
        assertThat(effects()).isEmpty();
        assertThat(run(TODAY, Portfolios.LAUNCHED, SPENT).recorded()).isEqualTo(2);
    }

    @Test
    void an_invalid_fact_of_another_service_is_malformed_with_its_line() {
        ImportReport report = run(null, SPENT, Portfolios.USED.replace("anct", "nowhere"));
        assertThat(report.malformed())
                .containsExactly(new ImportReport.Malformed(2, "nowhere is no division"));
    }

    @Test
    void an_interrupted_import_continues_when_it_is_sent_again() {
        String[] file = {Portfolios.LAUNCHED, TOO_MUCH, SPENT, Portfolios.USED};
        breaksAt = "expense-recorded";
        assertThatThrownBy(() -> run(null, file)).hasMessage("power failure");
        assertThat(effects()).containsExactly("initiative-launched");
        breaksAt = "";
        ImportReport report = run(null, file);
        assertThat(report.known()).isEqualTo(2);
        assertThat(report.recorded()).isEqualTo(2);
        assertThat(report.refused()).hasSize(1);
        assertThat(effects()).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void the_same_file_twice_at_the_same_time_is_imported_once() {
        String[] file = new String[60];
        for (int i = 0; i < file.length; i++) {
            file[i] = i % 5 == 0 ? TOO_MUCH : SPENT;
        }
        var one = CompletableFuture.supplyAsync(() -> run(null, file));
        ImportReport here = run(null, file);
        ImportReport there = one.join();
        assertThat(effects()).hasSize(48);
        assertThat(here.recorded() + there.recorded()).isEqualTo(48);
        assertThat(here.refused()).isEqualTo(there.refused()).hasSize(12);
    }

    @Test
    @Rule("R100")
    void nobody_can_guess_a_line_from_its_key() {
        run(null, Portfolios.LAUNCHED);
        var line =
                (PortfolioLine.Readable)
                        PortfolioReader.read(Portfolios.file(Portfolios.LAUNCHED)).next();
        ImportedLines imported = new ImportedLines(jdbc);

        assertThat(imported.outcomeOf(imported.keyOf(line))).contains(new LineOutcome.Recorded());
        assertThat(imported.outcomeOf(line.key())).isEmpty();
        assertThat(jdbc.sql("select line_key from portfolio_line").query(String.class).single())
                .doesNotContain(line.key().substring(0, 64));
    }

    private ImportReport run(LocalDate asOf, String... lines) {
        return new ImportRun(
                        new ImportedLines(jdbc),
                        transactions,
                        new Anct(),
                        _ -> "too much",
                        _ -> "less")
                .run(Portfolios.file(lines), asOf, TODAY);
    }

    private static List<String> effects() {
        return jdbc.sql("select fact from effect").query(String.class).list();
    }

    @Refuses(rule = "R15", code = "too-much")
    record TooMuch() implements Refusal {}

    /** A division that refuses an expense of 999 euros after writing it. */
    private final class Anct implements FactHandler {

        @Override
        public boolean owns(PortfolioFact fact) {
            return fact.importedBy().contains("anct");
        }

        @Override
        public void handle(PortfolioFact fact, String lineKey) {
            jdbc.sql("insert into effect values (?)").param(fact.name()).update();
            if (fact instanceof InitiativeFact.ExpenseRecorded spent
                    && spent.amount().money().cents() == 999_00) {
                throw new RefusedException(new TooMuch());
            }
            if (fact.name().equals(breaksAt)) {
                throw new IllegalStateException("power failure");
            }
        }

        @Override
        public Optional<String> validate(PortfolioFact foreign) {
            return foreign.importedBy().contains("nowhere")
                    ? Optional.of("nowhere is no division")
                    : Optional.empty();
        }
    }
}
