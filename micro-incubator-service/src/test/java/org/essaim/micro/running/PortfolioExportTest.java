package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.Sha256;
import org.essaim.contract.message.v1.EnvelopeAllocated;
import org.essaim.contract.message.v1.EnvelopeWithdrawalRequested;
import org.essaim.testkit.Night;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The past of a running division, taken out and brought into one where nothing has happened. */
@Night
class PortfolioExportTest {

    private static final DivisionId DIVISION = new DivisionId("mtes");
    private static final String OTHER = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";
    private static final String LINES = "application/jsonl";

    private final List<RunningDivision> running = new ArrayList<>();

    @AfterEach
    void stop() {
        running.forEach(RunningDivision::close);
    }

    @Test
    @Rule({"R12", "R16", "R80"})
    void a_real_past_comes_out_as_it_went_in_and_gives_an_empty_division_the_same_figures()
            throws IOException {
        RunningDivision lived = start();
        bring(lived, Files.readString(portfolio()));
        String stated = past(lived);
        RunningDivision empty = start();

        bring(empty, stated);

        assertThat(stated.lines().count()).isEqualTo(185);
        assertThat(figures(empty)).isEqualTo(figures(lived));
        assertThat(past(empty)).isEqualTo(stated);
    }

    @Test
    @Rule({"R13", "R16", "R22", "R83", "R100"})
    void what_people_did_is_told_without_them_and_without_what_was_undone_or_redacted() {
        RunningDivision lived = start().longAgo();
        RunningDivision ada = lived.as("ada", "employee");
        ada.post("/initiatives", LAUNCH);
        String wrong = spend(ada, "120.00", "by mistake");
        ada.post(
                "/initiatives/door/expenses/" + wrong + "/reversal",
                "{\"reason\":\"a mistake\",\"reversedOn\":\"2021-05-03\"}");
        String kept = spend(ada, "80.00", "Rosalinde’s hinge");
        ada.post("/initiatives/door/texts", "{\"title\":\"Two doors\"}");
        ada.post("/initiatives/door/pause", "{\"reason\":\"summer\",\"pausedOn\":\"2021-06-01\"}");
        ada.post("/initiatives/door/revival", "{\"note\":\"autumn\",\"revivedOn\":\"2021-09-01\"}");
        lived.settle();
        redact(lived, kept);

        assertThat(past(lived))
                .isEqualTo(
                        """
                        {"on":"2021-05-01","where":"mtes","fact":"initiative-launched",\
                        "initiative":"door","title":"Two doors","kind":"PROTOTYPE",\
                        "irritant":"it is stuck","trial":"oil","euros":"500.00","halfDays":10,\
                        "months":12,"paidOn":"2022-01-01"}
                        {"on":"2021-05-02","where":"mtes","fact":"expense-recorded",\
                        "initiative":"door","euros":"80.00","halfDays":0,"label":"[not stated]",\
                        "madeUp":["label"]}
                        {"on":"2021-06-01","where":"mtes","fact":"initiative-paused",\
                        "initiative":"door","reason":"summer"}
                        {"on":"2021-09-01","where":"mtes","fact":"initiative-revived",\
                        "initiative":"door","note":"autumn"}
                        """);
    }

    @Test
    @Rule({"R10", "R12", "R16"})
    void what_was_given_back_stands_after_what_had_come_back_and_moves_the_same_again() {
        RunningDivision lived = start().longAgo();
        RunningDivision ada = lived.as("ada", "employee");
        ada.post("/initiatives", LAUNCH);
        spend(ada, "80.00", "a hinge");
        ada.post(
                "/initiatives/door/close",
                "{\"tried\":\"oil\",\"learnt\":\"a new one\",\"closedOn\":\"2022-01-01\"}");
        lived.settle();
        UUID asked = NamedUuid.of("test", "withdrawal");
        Amount all = Amount.of(10_000_000_00L, 100_000);
        lived.receive(
                new EnvelopeWithdrawalRequested(
                        DIVISION, asked, 2016, all, LocalDate.of(2021, 5, 20)));
        String stated = past(lived);
        RunningDivision empty = start();

        bring(empty, stated);

        assertThat(stated.lines().toList())
                .last()
                .isEqualTo(
                        """
                        {"on":"2022-01-01","where":"mtes","fact":"envelope-withdrawn",\
                        "withdrawal":"%s","year":2016,"euros":"9999920.00","halfDays":100000}\
                        """
                                .formatted(asked));
        assertThat(figures(empty)).isEqualTo(figures(lived));
        assertThat(past(empty)).isEqualTo(stated);
        String again = stated.lines().toList().getLast().replace(asked.toString(), OTHER);
        assertThat(brought(empty, again).at("/refused/0/reason").asString())
                .isEqualTo(
                        "€9,999,920.00 and 100,000 half-days would have been given back; the"
                                + " envelope has €0.00 and 0 half-days available on that day.");
    }

    @Test
    @Rule({"R04", "R16"})
    void a_manager_volunteer_takes_it_and_nobody_else() {
        RunningDivision lived = start();
        for (RunningDivision other :
                List.of(lived.as("eve", "employee", "manager"), lived.as("lea", "volunteer"))) {
            var answer = other.get("/portfolio");
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.text("code")).isEqualTo("portfolio-taken-by-no-manager");
        }
        assertThat(lived.as("otto", "operator").get("/portfolio").status()).isEqualTo(403);
        assertThat(manager(lived).header("/portfolio", "Content-Disposition"))
                .isEqualTo("attachment; filename=\"portfolio.jsonl\"");
    }

    private static final String LAUNCH =
            """
            {"initiative":"door","title":"A door","kind":"PROTOTYPE","irritant":"it is stuck",
             "trial":"oil","launchedOn":"2021-05-01"}
            """;

    private static String spend(RunningDivision by, String euros, String label) {
        return by.post(
                        "/initiatives/door/expenses",
                        """
                        {"amount":{"euros":"%s","halfDays":0},"label":"%s","spentOn":"2021-05-02"}
                        """
                                .formatted(euros, label))
                .text("id");
    }

    private static void redact(RunningDivision division, String expense) {
        String digest =
                division.get("/initiatives/door")
                        .body()
                        .path("history")
                        .valueStream()
                        .map(Object::toString)
                        .filter(entry -> entry.contains("Rosalinde"))
                        .map(entry -> entry.replaceAll(".*(sha256:[0-9a-f]{64}).*", "$1"))
                        .findFirst()
                        .orElseThrow();
        var answer =
                manager(division)
                        .post("/texts/" + digest + "/redaction", "{\"reason\":\"a name\"}");
        assertThat(answer.status()).as("%s of %s", answer, expense).isLessThan(300);
    }

    private RunningDivision start() {
        RunningDivision division = SharedDivision.at("2022-01-01T22:00:00Z", DIVISION.value());
        running.add(division);
        manager(division).post("/volunteers/mia/acceptance", "{\"capacity\":\"MANAGER\"}");
        division.receive(
                new EnvelopeAllocated(
                        DIVISION,
                        NamedUuid.of("test", "allocation"),
                        2016,
                        Amount.of(10_000_000_00L, 100_000),
                        LocalDate.of(2016, 1, 1),
                        List.of()));
        return division;
    }

    private static RunningDivision manager(RunningDivision division) {
        return division.as("mia", "employee", "manager", "volunteer");
    }

    private static String past(RunningDivision division) {
        return manager(division).text("/portfolio", LINES);
    }

    private static void bring(RunningDivision into, String file) {
        brought(into, file);
        into.settle();
    }

    private static JsonNode brought(RunningDivision into, String file) {
        String digest = HexFormat.of().formatHex(Sha256.of(file));
        assertThat(manager(into).put("/portfolio/approvals/" + digest, "").status()).isEqualTo(201);
        var answer =
                into.upload(
                        "/portfolio/imports?asOf=2022-01-01",
                        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.body();
    }

    /** What the envelope holds, and every initiative as the list shows it. */
    private static List<String> figures(RunningDivision division) {
        List<String> figures = new ArrayList<>();
        figures.add(division.get("/envelope").body().toString());
        figures.add(division.get("/initiatives?size=1000").body().path("items").toString());
        figures.add(division.get("/envelope/check").body().path("sound").toString());
        return figures.stream()
                .map(each -> each.replaceAll("sha256:[0-9a-f]{64}|\"owner\":\"ada\",", ""))
                .toList();
    }

    private static Path portfolio() {
        return Path.of(System.getProperty("essaim.portfolio", "?"), "state-startups-2022.jsonl");
    }
}
