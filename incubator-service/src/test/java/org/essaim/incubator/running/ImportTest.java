package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.net.http.HttpResponse;
import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.Sha256;
import org.essaim.contract.message.v1.EnvelopeWithdrawn;
import org.essaim.incubator.ExpectedFigures;
import org.essaim.runtime.ContractJson;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The centre's own facts of a portfolio, as often and as broken as they may come. */
@Gate
class ImportTest {

    private static final Instant NOW = Instant.parse("2022-01-01T22:00:00Z");
    private static final UUID GAVE_BACK = NamedUuid.of("test", "withdrawal");
    private static final RunningCentre CENTRE = SharedCentre.at("2022-01-01T22:00:00Z").centre();

    @Test
    @Rule({"R06", "R10"})
    void the_real_portfolio_allocates_what_other_code_summed_and_twice_is_once()
            throws IOException {
        PostgresDatabase database = PostgresServer.migratedDatabase();
        JsonNode first;
        try (RunningCentre centre = RunningCentre.at(NOW, database)) {
            first = imported(centre, "2018-01-01");
            assertThat(first.path("refused").size()).isZero();
            assertThat(first.path("position").asLong()).isEqualTo(first.path("own").asLong());
            fundingIsAsExpected(centre, "2018-01-01");
        }
        try (RunningCentre again = RunningCentre.at(NOW, database)) {
            JsonNode second = imported(again, "2018-01-01");
            assertThat(second.path("known").asLong()).isEqualTo(first.path("own").asLong());
            assertThat(second.path("recorded").asLong()).isZero();
            assertThat(second.path("position")).isEqualTo(first.path("position"));

            JsonNode later = imported(again, "2022-01-01");
            assertThat(later.path("known")).isEqualTo(second.path("own"));
            fundingIsAsExpected(again, "2022-01-01");
        }
    }

    @Test
    void good_lines_go_in_and_each_bad_one_is_named_by_its_number() {
        String file =
                admitted("good")
                        + """
                        {"on": "2020-01-01", "where": "centre"
                        {"on": "2020-01-02", "where": "nowhere", "fact": "stage-entered", \
                        "initiative": "abri", "stage": "PILOT"}
                        {"on": "2020-01-02", "where": "centre", "fact": "envelope-allocated", \
                        "division": "nowhere", "year": 2020, "euros": "1.00", "halfDays": 1}
                        """;

        HttpResponse<String> answer = imported(CENTRE, "", file);

        JsonNode problem = ContractJson.mapper().readTree(answer.body());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(problem.at("/malformed/0/line").asInt()).isEqualTo(2);
        assertThat(problem.at("/malformed/1/line").asInt()).isEqualTo(3);
        assertThat(problem.at("/malformed/1/reason").asString()).contains("nowhere");
        assertThat(problem.at("/refused/0/line").asInt()).isEqualTo(4);
        assertThat(problem.at("/refused/0/rule").asString()).isEqualTo("R10");
        Eventually.passes(
                () -> assertThat(CENTRE.csv("/api/v1/divisions")).contains(",good,,,FRENCH,50"));
    }

    @Test
    @Rule("R16")
    void a_file_as_of_a_day_to_come_is_refused_and_nothing_of_it_goes_in() {
        HttpResponse<String> answer =
                CENTRE.post("/api/v1/portfolio/imports?asOf=2022-01-02", admitted("early"));

        JsonNode problem = ContractJson.mapper().readTree(answer.body());
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(problem.path("code").asString()).isEqualTo("portfolio-as-of-after-today");
        assertThat(problem.path("detail").asString()).contains("2 January 2022");
        assertThat(problem.path("remedy").asString()).contains("1 January 2022");
        assertThat(CENTRE.text("/api/v1/divisions")).doesNotContain("early");
    }

    @Test
    void an_empty_file_is_refused_in_one_sentence() {
        HttpResponse<String> answer = imported(CENTRE, "", "");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("The file is empty");
    }

    @Test
    @Rule({"R10", "R16"})
    void what_a_division_gave_back_is_expected_of_it_and_asked_of_nobody() {
        DivisionId gave = new DivisionId("gave");
        String file =
                admitted("gave")
                        + """
                        {"on": "2020-01-02", "where": "centre", "fact": "envelope-allocated", \
                        "division": "gave", "year": 2020, "euros": "100.00", "halfDays": 4}
                        {"on": "2020-06-01", "where": "gave", "fact": "envelope-withdrawn", \
                        "withdrawal": "%s", "year": 2020, "euros": "30.00", "halfDays": 1}
                        """
                                .formatted(GAVE_BACK);
        assertThat(imported(CENTRE, "", file).statusCode()).isEqualTo(200);
        String withdrawals = "/api/v1/divisions/gave/withdrawals";
        CENTRE.caughtUp();
        JsonNode expected = CENTRE.list(withdrawals).get(0);
        assertThat(expected.path("state").asString()).isEqualTo("PENDING");
        assertThat(expected.path("requestedBy").asString()).isEqualTo("dora");

        Amount given = Amount.of(30_00, 1);
        LocalDate on = LocalDate.of(2020, 6, 1);
        CENTRE.receives(gave, new EnvelopeWithdrawn(gave, GAVE_BACK, 2020, given, on));
        CENTRE.caughtUp();

        assertThat(CENTRE.list(withdrawals).get(0).path("state").asString()).isEqualTo("COMPLETE");
        assertThat(
                        RunningCentre.amount(
                                CENTRE.list("/api/v1/funding?division=gave")
                                        .get(0)
                                        .path("allocated")))
                .isEqualTo(Amount.of(70_00, 3));
        assertThat(daysOfWithdrawals()).containsExactly(on);
        assertThat(CENTRE.published()).noneMatch(each -> each.contains("withdrawal"));
    }

    private static List<LocalDate> daysOfWithdrawals() {
        return CENTRE.jdbc()
                .sql("select on_day from funding_movement where kind = 'WITHDRAWN'")
                .query(LocalDate.class)
                .list();
    }

    private static String admitted(String division) {
        return """
        {"on": "2020-01-01", "where": "centre", "fact": "division-admitted", \
        "division": "%s", "dissatisfaction": 50, "source": "a survey", \
        "override": "a test needs several"}
        """
                .formatted(division);
    }

    private static JsonNode imported(RunningCentre centre, String asOf) throws IOException {
        String file =
                Files.readString(ExpectedFigures.folder().resolve("state-startups-2022.jsonl"));
        HttpResponse<String> answer = imported(centre, "?asOf=" + asOf, file);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        centre.caughtUp();
        return ContractJson.mapper().readTree(answer.body());
    }

    private static HttpResponse<String> imported(RunningCentre centre, String query, String file) {
        String digest = HexFormat.of().formatHex(Sha256.of(file));
        centre.askedBy("dora", null, "director").put("/api/v1/portfolio/approvals/" + digest, "");
        return centre.post("/api/v1/portfolio/imports" + query, file);
    }

    private static void fundingIsAsExpected(RunningCentre centre, String day) {
        JsonNode expected = ExpectedFigures.funding(day);
        JsonNode rows = centre.list("/api/v1/funding");
        assertThat(rows.size()).isEqualTo(expected.size());
        rows.forEach(
                row -> {
                    JsonNode figures = expected.path(row.path("division").asString());
                    assertThat(RunningCentre.amount(row.path("allocated")))
                            .isEqualTo(
                                    Amount.of(
                                            figures.path("allocatedCents").asLong(),
                                            figures.path("allocatedHalfDays").asLong()));
                });
    }
}
