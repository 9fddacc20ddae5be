package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.ReinstatementReason;
import org.essaim.contract.StopReason;
import org.essaim.contract.message.v1.EnvelopeAllocated;
import org.essaim.contract.message.v1.EnvelopeWithdrawalRequested;
import org.essaim.contract.message.v1.FundingReinstated;
import org.essaim.contract.message.v1.FundingStopped;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A division by its REST interface, with the centre and the broker gone. */
@Gate
class DivisionServiceTest {

    private static final DivisionId DIVISION = new DivisionId("données-et-territoires");
    private static final LocalDate TODAY = LocalDate.of(2022, 1, 1);

    private static RunningDivision division;
    private static int tests;

    @BeforeAll
    static void start() {
        division =
                RunningDivision.start(
                                PostgresServer.freshDatabase(),
                                DIVISION.value(),
                                "--essaim.schedule.every=PT0.2S")
                        .longAgo();
    }

    @AfterAll
    static void stop() {
        division.close();
    }

    /** Whatever other tests left in the envelope goes back to the centre (R10). */
    @BeforeEach
    void emptyTheEnvelope() {
        tests++;
        division.receive(
                new EnvelopeWithdrawalRequested(
                        DIVISION, id("drain"), 2022, Amount.of(1_000_000_00, 1_000_000), TODAY));
    }

    @Test
    @Rule({"R20", "R22", "R23"})
    void a_launch_is_paid_at_once_and_asks_nobody() {
        allocate("2022", Amount.of(800_00, 100));

        var launched = launch("aplus");
        assertThat(launched.status()).isEqualTo(201);
        assertThat(launched.header("Location")).isEqualTo("/api/v1/initiatives/" + own("aplus"));
        assertThat(held("aplus")).isEqualTo(Amount.of(500_00, 10));

        launch("second");
        assertThat(held("second")).isEqualTo(Amount.of(300_00, 10));
        assertThat(launch("third").status()).isEqualTo(201);
        assertThat(held("third")).isEqualTo(Amount.of(0, 10));
        assertSoundBooks();
    }

    @Test
    @Rule({"R15", "R22"})
    void a_cent_too_much_is_refused_with_what_remains() {
        allocate("2022", Amount.of(800_00, 100));
        launch("aplus");
        assertThat(spend("aplus", "499.99").status()).isEqualTo(201);
        var refused = spend("aplus", "0.02");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("rule")).isEqualTo("R22");
        assertThat(refused.text("code")).isEqualTo("first-round-exceeded");
        assertThat(refused.amount("/remains")).isEqualTo(Amount.of(1, 10));
        assertThat(refused.text("remedy")).contains("0.01");
        assertThat(spend("aplus", "0.01").status()).isEqualTo(201);
    }

    @Test
    void what_is_sent_again_with_its_key_is_recorded_once() {
        allocate("2022", Amount.of(800_00, 100));
        launch("aplus");
        String expense = expense("100.00");
        var first =
                division.post(
                        "/initiatives/" + own("aplus") + "/expenses",
                        expense,
                        "Idempotency-Key",
                        "k1");
        var again =
                division.post(
                        "/initiatives/" + own("aplus") + "/expenses",
                        expense,
                        "Idempotency-Key",
                        "k1");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text("id")).isEqualTo(first.text("id"));
        assertThat(held("aplus")).isEqualTo(Amount.of(400_00, 10));
    }

    @Test
    @Rule("R13")
    void a_reversal_brings_the_money_back_once() {
        allocate("2022", Amount.of(800_00, 100));
        launch("aplus");
        String expenseId = spend("aplus", "100.00").text("id");
        String path = "/initiatives/" + own("aplus") + "/expenses/" + expenseId + "/reversal";
        String body = "{\"reason\":\"twice\",\"reversedOn\":\"2022-01-01\"}";
        assertThat(division.post(path, body).status()).isEqualTo(201);
        assertThat(division.post(path, body).text("rule")).isEqualTo("R13");
        assertThat(held("aplus")).isEqualTo(Amount.of(500_00, 10));
        assertSoundBooks();
    }

    @Test
    @Rule({"R65", "R66", "R67"})
    void a_stop_and_its_reinstatement_are_carried_out_once_however_often_they_are_received() {
        allocate("2022", Amount.of(500_00, 10));
        launch("aplus");
        spend("aplus", "100.00");
        division.receive(stopOfAplus());
        division.receive(stopOfAplus());
        assertThat(spend("aplus", "1.00").text("rule")).isEqualTo("R65");
        assertThat(available()).isEqualTo(Amount.of(400_00, 10));

        launch("taker");
        spend("taker", "150.00");
        division.post(
                "/initiatives/" + own("taker") + "/close",
                "{\"tried\":\"a\",\"learnt\":\"b\",\"closedOn\":\"2022-01-01\"}");
        division.receive(reinstatement());
        division.receive(reinstatement());
        assertThat(held("aplus")).isEqualTo(Amount.of(250_00, 10));
        assertThat(division.get("/initiatives/" + own("aplus")).body().get("stopped").asBoolean())
                .isFalse();
        assertSoundBooks();
    }

    @Test
    @Rule({"R11", "R12"})
    void many_at_once_never_overdraw_the_envelope() throws Exception {
        allocate("2022", Amount.of(2_200_00, 33));
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> launches =
                    IntStream.range(0, 24)
                            .<Callable<Integer>>mapToObj(i -> () -> launch("i" + i).status())
                            .toList();
            for (Future<Integer> launch : people.invokeAll(launches)) {
                assertThat(launch.get()).isEqualTo(201);
            }
        }
        division.settle();
        assertThat(available()).isEqualTo(Amount.NOTHING);
        assertSoundBooks();
    }

    @Test
    @Rule("R29")
    void what_a_grant_holds_after_its_term_goes_back_by_itself() {
        allocate("2022", Amount.of(800_00, 100));
        division.post("/initiatives", launching("old").replace("2022-01-01", "2020-12-31"));
        Eventually.holds("the grant is released", () -> held("old").isNothing());
        assertThat(available()).isEqualTo(Amount.of(800_00, 100));
    }

    @Test
    void the_board_shows_initiatives_and_unknown_ones_are_not_here() {
        launch("aplus");
        division.settle();
        var board = division.get("/initiatives");
        assertThat(board.body().get("items").valueStream())
                .anyMatch(row -> row.get("initiative").asString().equals(own("aplus")));
        String tag = board.header("ETag");
        assertThat(division.get("/initiatives", "If-None-Match", tag).status()).isEqualTo(304);
        assertThat(division.get("/initiatives/nobody").status()).isEqualTo(404);
    }

    @Test
    void impossible_values_are_answered_as_problems() {
        launch("aplus");
        assertThat(spend("aplus", "1.001").status()).isEqualTo(400);
        assertThat(spend("aplus", "-1.00").status()).isEqualTo(400);
        assertThat(launch("x".repeat(300)).status()).isEqualTo(400);
        assertThat(spend("nobody", "1.00").text("code")).isEqualTo("initiative-unknown");
    }

    private void allocate(String name, Amount amount) {
        division.receive(new EnvelopeAllocated(DIVISION, id(name), 2022, amount, TODAY, List.of()));
    }

    private Answer launch(String initiative) {
        return division.post("/initiatives", launching(initiative));
    }

    private static String launching(String initiative) {
        return """
        {"initiative":"%s","title":"A+","kind":"PROTOTYPE","irritant":"waiting",
         "trial":"a form","launchedOn":"2022-01-01"}
        """
                .formatted(own(initiative));
    }

    private Answer spend(String initiative, String euros) {
        return division.post("/initiatives/" + own(initiative) + "/expenses", expense(euros));
    }

    private static String expense(String euros) {
        return """
        {"amount":{"euros":"%s"},"label":"cables","spentOn":"2022-01-01"}
        """
                .formatted(euros);
    }

    private static FundingStopped stopOfAplus() {
        return new FundingStopped(
                DIVISION,
                new InitiativeId(own("aplus")),
                id("stop"),
                id("expense"),
                TODAY.minusMonths(13),
                TODAY.minusMonths(1),
                TODAY.minusMonths(1).plusDays(1),
                StopReason.NOT_USED,
                Instant.EPOCH,
                1,
                Instant.EPOCH);
    }

    private static FundingReinstated reinstatement() {
        return new FundingReinstated(
                DIVISION,
                new InitiativeId(own("aplus")),
                id("stop"),
                ReinstatementReason.EVIDENCE,
                id("evidence"),
                1,
                Instant.EPOCH);
    }

    private Amount held(String initiative) {
        return division.get("/initiatives/" + own(initiative)).amount("/held");
    }

    private Amount available() {
        division.settle();
        return division.get("/envelope").amount("/available");
    }

    private void assertSoundBooks() {
        division.settle();
        var check = division.get("/envelope/check").body();
        assertThat(check.get("sound").asBoolean()).as(check.toString()).isTrue();
    }

    private static String own(String name) {
        return name + tests;
    }

    /** Ids and names are those of the running test. */
    private static UUID id(String name) {
        return NamedUuid.of("test", own(name));
    }
}
