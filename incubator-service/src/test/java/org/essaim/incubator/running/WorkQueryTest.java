package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.contract.Role.CONTROLLER;
import static org.essaim.contract.Role.DIRECTOR;
import static org.essaim.contract.Role.EMPLOYEE_REPRESENTATIVE;
import static org.essaim.contract.Role.OPERATOR;
import static org.essaim.contract.Role.USER_REPRESENTATIVE;
import static org.essaim.contract.Role.VOLUNTEER;

import module java.base;

import java.net.http.HttpResponse;
import org.essaim.contract.Amount;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.ObstacleKind;
import org.essaim.contract.message.v1.EnvelopeWithdrawn;
import org.essaim.runtime.ContractJson;
import org.essaim.stream.StreamKey;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SigningKeyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What waits for each role at the centre because of what divisions do, until it is done. */
@Gate
class WorkQueryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final InitiativeMessages ABRI =
            InitiativeMessages.of(new DivisionId("anct"), "abri");

    private final Calendar calendar = Calendar.from(DAY);
    private final RunningCentre centre = calendar.centre();
    private final Waiting waiting = new Waiting(centre);

    @BeforeEach
    void start() {
        Boards.seat(centre);
        centre.with(ABRI.division());
        StreamKey key = new StreamKey(SigningKeyFile.fresh().publicKey());
        assertThat(waiting.of("ola", OPERATOR))
                .containsExactly("KeyToRegister /divisions/anct/keys since 2026-03-02 by null");
        accepted(
                centre.put(
                        "/api/v1/divisions/anct/signing-keys/" + key.id(),
                        "{\"publicKey\": \"%s\"}".formatted(key.base64())));
        assertThat(waiting.of("ada", DIRECTOR))
                .containsExactly(
                        "EnvelopeToAllocate /money/anct/allocate since 2026-03-02 by null");
        accepted(
                centre.post(
                        "/api/v1/divisions/anct/allocations",
                        "{\"year\": 2026, \"amount\": {\"euros\": \"900.00\", \"halfDays\": 9}}"));
        assertThat(waiting.of("ada", DIRECTOR)).isEmpty();
        assertThat(waiting.of("ola", OPERATOR)).isEmpty();
    }

    @AfterEach
    void stop() {
        calendar.close();
    }

    @Test
    @Rule({"R07", "R10", "R92"})
    void the_director_has_obstacles_withdrawals_and_candidates_until_they_are_answered() {
        UUID asked = UUID.fromString("00000000-0000-0000-0000-000000000002");
        aWithdrawalAnAdmissionAndAnObstacleWait(asked);
        String obstacle = "/obstacles/anct/" + ABRI.id("no key");
        assertThat(waiting.of("ada", DIRECTOR))
                .containsExactly(
                        "ObstacleUnanswered %s since 2026-02-26 by null".formatted(obstacle),
                        "CandidateToAdmit /divisions/candidates/dgt since 2026-03-02 by null",
                        "WithdrawalUnanswered /money/anct since 2026-03-02 by null");
        for (var other : List.of(CONTROLLER, EMPLOYEE_REPRESENTATIVE, OPERATOR)) {
            assertThat(waiting.of("zoe", other)).as(other.name()).isEmpty();
        }
        assertThat(waiting.of("zoe", DIRECTOR)).as("another than the director").isEmpty();

        accepted(centre.post("/api/v1" + obstacle + "/answers", "{\"answer\": \"it comes\"}"));
        centre.receives(
                ABRI.division(),
                new EnvelopeWithdrawn(ABRI.division(), asked, 2026, Amount.of(100_00, 0), null));
        accepted(
                centre.post(
                        "/api/v1/divisions",
                        """
                        {"division": "dgt", "dissatisfaction": 70, "source": "a survey",
                         "override": "it cannot wait"}
                        """));
        assertThat(waiting.of("ada", DIRECTOR))
                .containsExactly(
                        "EnvelopeToAllocate /money/dgt/allocate since 2026-03-02 by null",
                        "KeyToRegister /divisions/dgt/keys since 2026-03-02 by null");
    }

    private void aWithdrawalAnAdmissionAndAnObstacleWait(UUID asked) {
        accepted(
                centre.post(
                        "/api/v1/divisions/anct/withdrawals",
                        """
                        {"id": "%s", "year": 2026, "amount": {"euros": "100.00", "halfDays": 0}}
                        """
                                .formatted(asked)));
        accepted(
                centre.put(
                        "/api/v1/divisions/candidates/dgt",
                        "{\"dissatisfaction\":70,\"source\":\"a survey\"}"));
        centre.receives(
                ABRI.division(),
                ABRI.launched(DAY.minusDays(9)),
                ABRI.obstacle("no key", ObstacleKind.IT, DAY.minusDays(4)));
    }

    @Test
    @Rule({"R95", "R96"})
    void controllers_have_what_they_took_and_findings_that_are_answered_or_overdue() {
        twoExpensesAndAUseArrive();
        RunningCentre cleo = centre.askedBy("cleo", null, "controller");
        String one = "/control/expenses/anct/" + ABRI.id("one");
        String two = "/control/expenses/anct/" + ABRI.id("two");
        String use = "/control/evidence/anct/" + ABRI.id("use" + DAY);
        assertThat(waiting.of("cleo", CONTROLLER)).isEmpty();
        for (String item : List.of(one, two, use)) {
            accepted(cleo.post("/api/v1" + item + "/taking", "{}"));
        }
        assertThat(waiting.of("cleo", CONTROLLER))
                .containsExactlyInAnyOrder(
                        "ControlItemTaken %s since 2026-03-02 by null mine".formatted(one),
                        "ControlItemTaken %s since 2026-03-02 by null mine".formatted(two),
                        "ControlItemTaken %s since 2026-03-02 by null mine".formatted(use));
        assertThat(waiting.of("carl", CONTROLLER)).isEmpty();

        accepted(cleo.post("/api/v1" + one + "/looks", "{}"));
        accepted(cleo.post("/api/v1" + use + "/giving-back", "{}"));
        String finding = found(cleo, two);
        assertThat(waiting.of("cleo", CONTROLLER)).as("nothing to do before an answer").isEmpty();
        String page = two + finding.substring(finding.indexOf("/findings/"));
        String open = "FindingOpen %s since 2026-03-02 by 2026-04-01".formatted(page);
        assertThat(waiting.in("anct", "vera", VOLUNTEER)).containsExactly(open);
        assertThat(waiting.in("dgt", "vito", VOLUNTEER)).isEmpty();

        calendar.away(31);
        assertThat(waiting.of("carl", CONTROLLER)).containsExactly(open);
        assertThat(waiting.in("anct", "carl", CONTROLLER)).as("of that division").isEmpty();
        accepted(
                centre.askedBy("vera", "anct", "volunteer")
                        .post(finding + "/answers", "{\"answer\": \"it was lost\"}"));
        assertThat(waiting.in("anct", "vera", VOLUNTEER)).isEmpty();
        assertThat(waiting.of("carl", CONTROLLER))
                .containsExactly("FindingOpen %s since 2026-04-02 by 2026-04-01".formatted(page));
        accepted(cleo.post(finding + "/close", "{\"outcome\": \"UPHELD\"}"));
        assertThat(waiting.of("carl", CONTROLLER)).isEmpty();
    }

    private void twoExpensesAndAUseArrive() {
        centre.receives(
                ABRI.division(),
                ABRI.launched(DAY),
                ABRI.spent("one", DAY),
                ABRI.spent("two", DAY),
                ABRI.used(DAY, 3));
    }

    @Test
    @Rule("R16")
    void a_file_waits_for_the_director_then_for_operators_and_then_for_nobody() {
        String digest = "0".repeat(64);
        centre.jdbc()
                .sql(
                        """
                        insert into portfolio_file
                            (digest, lines, malformed, admitted, allocated_cents,
                             allocated_half_days, brought_by, brought_on)
                        values (?, 12, 0, 0, 0, 0, 'ola', '2026-03-01')
                        """)
                .param(digest)
                .update();
        assertThat(waiting.of("ada", DIRECTOR))
                .containsExactly("FileToApprove /imports since 2026-03-01 by null");
        assertThat(waiting.of("ola", OPERATOR)).isEmpty();
        accepted(centre.put("/api/v1/portfolio/approvals/" + digest, ""));
        assertThat(waiting.of("ada", DIRECTOR)).isEmpty();
        assertThat(waiting.of("ola", OPERATOR))
                .containsExactly("FileToImport /imports since 2026-03-02 by null");
        centre.jdbc().sql("update portfolio_file set imported_on = '2026-03-02'").update();
        assertThat(waiting.of("ola", OPERATOR)).isEmpty();
    }

    @Test
    @Rule({"R64", "R98"})
    void operators_have_streams_that_are_silent_or_quarantined_and_stops_without_effect() {
        LocalDate spent = DAY.minusYears(1).minusDays(9);
        centre.receives(ABRI.division(), ABRI.launched(spent), ABRI.spent("one", spent));
        calendar.read(ABRI.division());
        String stop = stopId();
        calendar.quiet(ABRI.division());
        calendar.quiet(ABRI.division());
        centre.jdbc()
                .sql(
                        """
                        update subscription set quarantined = 'two histories',
                               quarantined_at = '2026-03-04T10:00:00Z'
                         where stream = 'division.anct'
                        """)
                .update();
        assertThat(waiting.of("ola", OPERATOR))
                .containsExactly(
                        "StopNotInEffect /stops/%s since 2026-03-03 by null".formatted(stop),
                        "StreamQuarantined /divisions/anct since 2026-03-04 by null",
                        "DivisionSilent /divisions/anct since 2026-03-04 by null");
        assertThat(waiting.in("anct", "ola", OPERATOR)).as("of a division").isEmpty();
        assertThat(waiting.of("ada", DIRECTOR)).isEmpty();

        centre.jdbc().sql("update subscription set quarantined = null").update();
        centre.jdbc().sql("update stop set applied_at = decided_at").update();
        calendar.read(ABRI.division());
        assertThat(waiting.of("ola", OPERATOR)).isEmpty();
    }

    @Test
    @Rule({"R50", "R67"})
    void a_stop_that_declared_use_disputes_waits_for_user_representatives() {
        LocalDate spent = DAY.minusYears(1).minusDays(9);
        centre.receives(ABRI.division(), ABRI.launched(spent), ABRI.spent("one", spent));
        centre.receivesWatermark(ABRI.division(), BusinessDay.startOf(DAY));
        String stop = stopId();
        assertThat(waiting.of("uma", USER_REPRESENTATIVE)).isEmpty();
        centre.receives(
                ABRI.division(),
                ABRI.used(ABRI.id("word"), spent.plusDays(3), 5, EvidenceLevel.DECLARED));
        assertThat(waiting.of("uma", USER_REPRESENTATIVE))
                .containsExactly("StopDisputed /stops/%s since 2026-02-22 by null".formatted(stop));
        assertThat(waiting.of("ada", DIRECTOR)).isEmpty();

        centre.receives(
                ABRI.division(),
                ABRI.used(ABRI.id("seen"), spent.plusDays(3), 5, EvidenceLevel.CONFIRMED));
        assertThat(waiting.of("uma", USER_REPRESENTATIVE)).isEmpty();
    }

    private String stopId() {
        waiting.of("ola");
        String[] found = new String[1];
        Eventually.holds(
                "the stop is decided",
                () -> {
                    found[0] = centre.get("/api/v1/stops").at("/items/0/stopId").asString("");
                    return !found[0].isEmpty();
                });
        return found[0];
    }

    private static String found(RunningCentre cleo, String item) {
        HttpResponse<String> found =
                cleo.post(
                        "/api/v1" + item + "/findings",
                        "{\"ground\": \"UNPROVEN\", \"remark\": \"no invoice\"}");
        accepted(found);
        return "/api/v1%s/findings/%s"
                .formatted(
                        item, ContractJson.mapper().readTree(found.body()).path("id").asString());
    }

    private static void accepted(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }
}
