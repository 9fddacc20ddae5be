package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.ReleaseCause;
import org.essaim.contract.message.v1.EnvelopeAllocationReceived;
import org.essaim.contract.message.v1.EnvelopeReleased;
import org.essaim.contract.message.v1.EnvelopeWithdrawn;
import org.essaim.incubator.funding.read.FecReader;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.RowCallbackHandler;

/** The books as files for an accountant: as of any past day, to the cent, and always the same. */
@Rule("R12")
@Gate
class AccountingTest {

    private static final DivisionId ANCT = new DivisionId("anct");
    private static final DivisionId LITTORAL = new DivisionId("prefecture-du-littoral");
    private static final InitiativeMessages KEYS = InitiativeMessages.of(ANCT, "clefs");
    private static final InitiativeMessages SCHOOL = InitiativeMessages.of(LITTORAL, "école");
    private static final List<LocalDate> DAYS =
            List.of(LocalDate.of(2025, 12, 30), LocalDate.of(2026, 1, 5), LocalDate.of(2026, 2, 3));
    private static final Map<LocalDate, Map<String, List<BigDecimal>>> LEDGER = new TreeMap<>();
    private static final Map<String, String> FILES = new TreeMap<>();
    private static RunningCentre centre;
    private static long seen;

    @BeforeAll
    static void three_days_of_a_year_and_the_next() {
        centre =
                RunningCentre.at(
                                Instant.parse("2026-03-10T10:00:00Z"),
                                PostgresServer.migratedDatabase(),
                                "--essaim.accounting.siren=123456782")
                        .with(ANCT)
                        .with(LITTORAL);
        keysAreFunded();
        ends(DAYS.get(0));
        schoolIsFundedToo();
        ends(DAYS.get(1));
        keysAreClosed();
        ends(DAYS.get(2));
    }

    private static void keysAreFunded() {
        UUID first = allocated("anct", "1500.07", 20, 2025);
        centre.receives(
                ANCT,
                new EnvelopeAllocationReceived(ANCT, first, 2025, Amount.of(1500_07, 20)),
                KEYS.granted(2, Amount.of(900_00, 12), DAYS.get(0)),
                KEYS.spent("one", DAYS.get(0).minusDays(1)));
    }

    private static void schoolIsFundedToo() {
        UUID second = allocated("prefecture-du-littoral", "2000.00", 6, 2026);
        centre.receives(ANCT, KEYS.spent("late", LocalDate.of(2025, 12, 31)));
        centre.receives(
                LITTORAL,
                new EnvelopeAllocationReceived(LITTORAL, second, 2026, Amount.of(2000_00, 6)),
                SCHOOL.granted(2, Amount.of(700_01, 5), DAYS.get(1)),
                SCHOOL.spent("one", DAYS.get(1)));
    }

    private static void keysAreClosed() {
        UUID asked = posted("anct/withdrawals", "\"amount\": {\"euros\": \"400.00\"}");
        centre.receives(
                ANCT,
                KEYS.reversed("one", DAYS.get(2)),
                new EnvelopeReleased(
                        ANCT,
                        KEYS.initiative(),
                        KEYS.id("grant"),
                        Amount.of(0, 3),
                        ReleaseCause.CLOSED,
                        DAYS.get(2)),
                new EnvelopeWithdrawn(ANCT, asked, 2026, Amount.of(399_99, 0), null));
    }

    @AfterAll
    static void stop() {
        centre.close();
    }

    @Test
    @Rule({"R11", "R14"})
    void books_of_each_past_day_balance_and_equal_the_ledger_of_that_day_to_the_cent() {
        assertThat(centre.get("/api/v1/funding/check").path("balanced").asBoolean()).isTrue();
        for (LocalDate day : DAYS) {
            List<FecReader.Line> euros = FecReader.read(file("fec", 2026, day), 2026);
            List<FecReader.Line> time = FecReader.read(file("half-days", 2026, day), 2026);

            assertThat(ledger(euros)).as("euros of %s", day).isEqualTo(ledgerOf(day, 0));
            assertThat(ledger(time)).as("half-days of %s", day).isEqualTo(ledgerOf(day, 1));
        }
        assertThat(LEDGER.get(DAYS.get(2))).hasSize(10);
    }

    @Test
    void what_becomes_known_later_changes_no_byte_of_an_earlier_day_nor_does_a_rebuild() {
        assertThat(FILES).hasSize(18);
        FILES.forEach((path, before) -> assertThat(centre.text(path)).as(path).isEqualTo(before));

        assertThat(centre.post("/actuator/rebuilds/funding", "{}").statusCode()).isEqualTo(200);
        Eventually.holds(
                "the ledger is rebuilt",
                () ->
                        centre.get("/actuator/rebuilds")
                                .at("/last/0/state")
                                .asString()
                                .equals("DONE"));

        FILES.forEach((path, before) -> assertThat(centre.text(path)).as(path).isEqualTo(before));
    }

    @Test
    void an_expense_that_is_known_late_is_in_the_books_of_its_year_from_then_on() {
        String late = KEYS.id("late").toString();

        assertThat(file("fec", 2025, DAYS.get(0))).doesNotContain(late);
        assertThat(FecReader.read(file("fec", 2025, DAYS.get(1)), 2025))
                .filteredOn(line -> line.piece().equals(late))
                .extracting(FecReader.Line::on, FecReader.Line::validOn, FecReader.Line::account)
                .containsExactly(
                        tuple(LocalDate.of(2025, 12, 31), DAYS.get(1), "658000"),
                        tuple(LocalDate.of(2025, 12, 31), DAYS.get(1), "467000"));
    }

    @Test
    void a_file_is_called_as_the_law_has_it_and_says_its_letters() {
        String path = "/api/v1/funding/exports/fec?year=2025&until=2026-01-05";
        assertThat(centre.headers(path).firstValue("Content-Disposition"))
                .contains("attachment; filename=\"123456782FEC20251231.txt\"");
        assertThat(centre.headers(path).firstValue("Content-Type"))
                .contains("text/plain;charset=ISO-8859-15");
        assertThat(centre.text("/api/v1/funding/exports/fec?until=2026-02-03"))
                .contains("\tprefecture-du-littoral/école\t", "Dépense : ");
    }

    @Test
    void the_plain_table_has_both_units_and_ends_with_totals_that_agree() {
        List<String> lines =
                centre.text("/api/v1/funding/exports/movements?until=2026-02-03").lines().toList();

        assertThat(lines.getFirst())
                .isEqualTo(
                        "day,recordedOn,division,initiative,what,account,"
                                + "debit.euros,debit.halfDays,credit.euros,credit.halfDays");
        assertThat(lines.getLast()).matches(",,,,TOTAL,,(\\d+\\.\\d\\d,\\d+),\\1");
        BigDecimal debit =
                lines.subList(1, lines.size() - 1).stream()
                        .map(line -> new BigDecimal(line.split(",")[6]))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(lines.getLast()).contains("," + debit.toPlainString() + ",");
    }

    @Test
    void a_day_that_is_not_over_and_a_year_that_nobody_plans_have_no_books() {
        assertThat(centre.text("/api/v1/funding/exports/fec?until=2026-03-10"))
                .contains("\"books-of-a-day-not-over\"", "\"until\"");
        assertThat(centre.text("/api/v1/funding/exports/movements?year=1066"))
                .contains("\"books-of-no-year\"");
        assertThat(
                        centre.askedBy("eve", "anct", "employee")
                                .text("/api/v1/funding/exports/fec?until=2026-02-03"))
                .contains("\"status\":403");
    }

    @Test
    void movements_of_an_older_version_get_their_days_from_the_store() throws Exception {
        List<String> before = movements();
        centre.jdbc()
                .sql(
                        """
                        alter table funding_movement drop column year, drop column on_day,
                            drop column recorded_on, drop column event_index
                        """)
                .update();
        String migration = "/db/service/V221__when_movements_became_known.sql";
        try (InputStream script = getClass().getResourceAsStream(migration)) {
            centre.jdbc().sql(new String(script.readAllBytes(), StandardCharsets.UTF_8)).update();
        }
        assertThat(movements()).hasSizeGreaterThan(10).isEqualTo(before);
    }

    private static List<String> movements() {
        return centre.jdbc()
                .sql(
                        """
                        select kind || movement_id || year || on_day || recorded_on || event_index
                          from funding_movement order by 1
                        """)
                .query(String.class)
                .list();
    }

    /** All that has come in by now came in on that day, and so it was asked for in the evening. */
    private static void ends(LocalDate day) {
        centre.caughtUp();
        for (String sql :
                List.of(
                        "update domain_event set stored_at = ? where global_index > ?",
                        "update funding_movement set recorded_on = ? where event_index > ?")) {
            centre.jdbc().sql(sql).params(day.atTime(12, 0), seen).update();
        }
        seen =
                centre.jdbc()
                        .sql("select max(global_index) from domain_event")
                        .query(Long.class)
                        .single();
        LEDGER.put(day, books());
        for (String kind : List.of("fec", "half-days", "movements")) {
            for (int year : List.of(2025, 2026)) {
                String path = path(kind, year, day);
                FILES.put(path, centre.text(path));
            }
        }
    }

    private static String path(String kind, int year, LocalDate day) {
        return "/api/v1/funding/exports/%s?year=%d&until=%s".formatted(kind, year, day);
    }

    private static String file(String kind, int year, LocalDate day) {
        return FILES.get(path(kind, year, day));
    }

    /** Accounts of the chart with whose they are, as the ledger holds them. */
    private static Map<String, List<BigDecimal>> books() {
        Map<String, List<BigDecimal>> books = new TreeMap<>();
        RowCallbackHandler each =
                row ->
                        books.put(
                                account(row.getString("division"), row.getString("account")),
                                List.of(
                                        row.getBigDecimal("cents"),
                                        row.getBigDecimal("half_days")));
        centre.jdbc()
                .sql("select division, account, cents, half_days from funding_account")
                .query(each);
        return books;
    }

    private static String account(String division, String account) {
        String slug = new DivisionId(division).slug();
        String[] parts = account.split(":");
        return switch (parts[0]) {
            case "director" -> "102000 " + slug;
            case "underway" -> "580000 " + slug;
            case "envelope" -> "181000 " + slug;
            case "grant" -> "467000 " + slug + "/" + parts[1];
            default -> "spent " + slug;
        };
    }

    private static Map<String, BigDecimal> ledgerOf(LocalDate day, int unit) {
        Map<String, BigDecimal> ledger = new TreeMap<>();
        LEDGER.get(day).forEach((key, both) -> ledger.put(key, both.get(unit)));
        ledger.values().removeIf(value -> value.signum() == 0);
        return ledger;
    }

    /** What was spent stands in two accounts, that of the year and that of the years before. */
    private static Map<String, BigDecimal> ledger(List<FecReader.Line> lines) {
        Map<String, BigDecimal> balances =
                FecReader.balances(
                        lines,
                        line ->
                                line.account().matches("658000|119000")
                                        ? "spent " + line.auxiliary().split("/")[0]
                                        : line.account() + " " + line.auxiliary());
        balances.values().removeIf(value -> value.signum() == 0);
        return balances;
    }

    private static UUID allocated(String division, String euros, int halfDays, int year) {
        return posted(
                division + "/allocations",
                "\"year\": %d, \"amount\": {\"euros\": \"%s\", \"halfDays\": %d}"
                        .formatted(year, euros, halfDays));
    }

    private static UUID posted(String path, String body) {
        UUID id = UUID.randomUUID();
        String sent = "{\"id\": \"%s\", %s}".formatted(id, body);
        assertThat(centre.post("/api/v1/divisions/" + path, sent).statusCode()).isEqualTo(201);
        return id;
    }
}
