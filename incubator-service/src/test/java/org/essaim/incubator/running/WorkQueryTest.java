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
import org.essaim.contract.Role;
import org.essaim.contract.message.v1.EnvelopeWithdrawn;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.runtime.ContractJson;
import org.essaim.stream.StreamKey;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SigningKeyFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What waits for each role at the centre because of what divisions do, until it is done. */
@Gate
class WorkQueryTest {

    private static final Calendar CALENDAR = SharedCentre.calendar();
    private static final RunningCentre CENTRE = CALENDAR.centre();
    private static final Waiting WAITING = new Waiting(CENTRE);

    private final LocalDate day = CALENDAR.newMonth();
    private final String division = CENTRE.another().value();
    private final InitiativeMessages abri = InitiativeMessages.of(new DivisionId(division), "abri");

    @BeforeAll
    static void seat() {
        Boards.seat(CENTRE);
    }

    @BeforeEach
    void start() {
        StreamKey key = new StreamKey(SigningKeyFile.fresh().publicKey());
        assertThat(waiting("ola", OPERATOR))
                .containsExactly(
                        "KeyToRegister /divisions/%s/keys since %s by null"
                                .formatted(division, day));
        accepted(
                CENTRE.put(
                        "/api/v1/divisions/%s/signing-keys/%s".formatted(division, key.id()),
                        "{\"publicKey\": \"%s\"}".formatted(key.base64())));
        assertThat(waiting("ada", DIRECTOR))
                .containsExactly(
                        "EnvelopeToAllocate /money/%s/allocate since %s by null"
                                .formatted(division, day));
        accepted(
                CENTRE.post(
                        "/api/v1/divisions/%s/allocations".formatted(division),
                        "{\"year\": %d, \"amount\": {\"euros\": \"900.00\", \"halfDays\": 9}}"
                                .formatted(day.getYear())));
        assertThat(waiting("ada", DIRECTOR)).isEmpty();
        assertThat(waiting("ola", OPERATOR)).isEmpty();
    }

    @Test
    @Rule({"R07", "R10", "R92"})
    void the_director_has_obstacles_withdrawals_and_candidates_until_they_are_answered() {
        UUID asked = UUID.fromString("00000000-0000-0000-0000-000000000002");
        aWithdrawalAnAdmissionAndAnObstacleWait(asked);
        String obstacle = "/obstacles/%s/%s".formatted(division, abri.id("no key"));
        assertThat(waiting("ada", DIRECTOR))
                .containsExactly(
                        "ObstacleUnanswered %s since %s by null"
                                .formatted(obstacle, day.minusDays(4)),
                        "CandidateToAdmit /divisions/candidates/%s-next since %s by null"
                                .formatted(division, day),
                        "WithdrawalUnanswered /money/%s since %s by null".formatted(division, day));
        for (var other : List.of(CONTROLLER, EMPLOYEE_REPRESENTATIVE, OPERATOR)) {
            assertThat(waiting("zoe", other)).as(other.name()).isEmpty();
        }
        assertThat(waiting("zoe", DIRECTOR)).as("another than the director").isEmpty();

        accepted(CENTRE.post("/api/v1" + obstacle + "/answers", "{\"answer\": \"it comes\"}"));
        CENTRE.receives(
                abri.division(),
                new EnvelopeWithdrawn(
                        abri.division(), asked, day.getYear(), Amount.of(100_00, 0), null));
        CENTRE.with(new DivisionId(division + "-next"));
        assertThat(waiting("ada", DIRECTOR))
                .containsExactly(
                        "EnvelopeToAllocate /money/%s-next/allocate since %s by null"
                                .formatted(division, day),
                        "KeyToRegister /divisions/%s-next/keys since %s by null"
                                .formatted(division, day));
    }

    private void aWithdrawalAnAdmissionAndAnObstacleWait(UUID asked) {
        accepted(
                CENTRE.post(
                        "/api/v1/divisions/%s/withdrawals".formatted(division),
                        """
                        {"id": "%s", "year": %d, "amount": {"euros": "100.00", "halfDays": 0}}
                        """
                                .formatted(asked, day.getYear())));
        accepted(
                CENTRE.put(
                        "/api/v1/divisions/candidates/" + division + "-next",
                        "{\"dissatisfaction\":70,\"source\":\"a survey\"}"));
        CENTRE.receives(
                abri.division(),
                abri.launched(day.minusDays(9)),
                abri.obstacle("no key", ObstacleKind.IT, day.minusDays(4)));
    }

    private void spentTwiceAndUsed() {
        CENTRE.receives(
                abri.division(),
                abri.launched(day),
                abri.spent("one", day),
                abri.spent("two", day),
                abri.used(day, 3));
    }

    @Test
    @Rule({"R95", "R96"})
    void controllers_have_what_they_took_and_findings_that_are_answered_or_overdue() {
        spentTwiceAndUsed();
        RunningCentre cleo = CENTRE.askedBy("cleo", null, "controller");
        String one = "/control/expenses/%s/%s".formatted(division, abri.id("one"));
        String two = "/control/expenses/%s/%s".formatted(division, abri.id("two"));
        String use = "/control/evidence/%s/%s".formatted(division, abri.id("use" + day));
        assertThat(waiting("cleo", CONTROLLER)).isEmpty();
        for (String item : List.of(one, two, use)) {
            accepted(cleo.post("/api/v1" + item + "/taking", "{}"));
        }
        String taken = "ControlItemTaken %s since " + day + " by null mine";
        assertThat(waiting("cleo", CONTROLLER))
                .containsExactlyInAnyOrder(
                        taken.formatted(one), taken.formatted(two), taken.formatted(use));
        assertThat(waiting("carl", CONTROLLER)).isEmpty();

        accepted(cleo.post("/api/v1" + one + "/looks", "{}"));
        accepted(cleo.post("/api/v1" + use + "/giving-back", "{}"));
        String finding = found(cleo, two);
        assertThat(waiting("cleo", CONTROLLER)).as("nothing to do before an answer").isEmpty();
        String page = two + finding.substring(finding.indexOf("/findings/"));
        String open = "FindingOpen %s since %s by %s".formatted(page, day, day.plusDays(30));
        assertThat(waitingIn(division, "vera", VOLUNTEER)).containsExactly(open);
        assertThat(waitingIn("nowhere", "vito", VOLUNTEER)).isEmpty();

        CALENDAR.away(31);
        assertThat(waiting("carl", CONTROLLER)).containsExactly(open);
        assertThat(waitingIn(division, "carl", CONTROLLER)).as("of that division").isEmpty();
        accepted(
                CENTRE.askedBy("vera", division, "volunteer")
                        .post(finding + "/answers", "{\"answer\": \"it was lost\"}"));
        assertThat(waitingIn(division, "vera", VOLUNTEER)).isEmpty();
        String answered = "FindingOpen %s since %s by %s";
        assertThat(waiting("carl", CONTROLLER))
                .containsExactly(answered.formatted(page, day.plusDays(31), day.plusDays(30)));
        accepted(cleo.post(finding + "/close", "{\"outcome\": \"UPHELD\"}"));
        assertThat(waiting("carl", CONTROLLER)).isEmpty();
    }

    @Test
    @Rule("R16")
    void a_file_waits_for_the_director_then_for_operators_and_then_for_nobody() {
        String digest = "0".repeat(64);
        CENTRE.jdbc()
                .sql(
                        """
                        insert into portfolio_file
                            (digest, lines, malformed, admitted, allocated_cents,
                             allocated_half_days, brought_by, brought_on)
                        values (?, 12, 0, 0, 0, 0, 'ola', ?)
                        """)
                .params(digest, day.minusDays(1))
                .update();
        assertThat(waiting("ada", DIRECTOR))
                .containsExactly(
                        "FileToApprove /imports since %s by null".formatted(day.minusDays(1)));
        assertThat(waiting("ola", OPERATOR)).isEmpty();
        accepted(CENTRE.put("/api/v1/portfolio/approvals/" + digest, ""));
        assertThat(waiting("ada", DIRECTOR)).isEmpty();
        assertThat(waiting("ola", OPERATOR))
                .containsExactly("FileToImport /imports since %s by null".formatted(day));
        CENTRE.jdbc().sql("update portfolio_file set imported_on = ?").param(day).update();
        assertThat(waiting("ola", OPERATOR)).isEmpty();
    }

    @Test
    @Rule({"R64", "R98"})
    void operators_have_streams_that_are_silent_or_quarantined_and_stops_without_effect() {
        LocalDate spent = day.minusYears(1).minusDays(9);
        CENTRE.receives(abri.division(), abri.launched(spent), abri.spent("one", spent));
        CALENDAR.read(abri.division());
        String stop = stopId();
        CALENDAR.quiet(abri.division());
        CALENDAR.quiet(abri.division());
        CENTRE.jdbc()
                .sql(
                        """
                        update subscription set quarantined = 'two histories',
                               quarantined_at = cast(? as date) + time '10:00'
                         where stream = ?
                        """)
                .params(day.plusDays(2), DivisionStream.of(abri.division()))
                .update();
        assertThat(waiting("ola", OPERATOR))
                .containsExactly(
                        "StopNotInEffect /stops/%s since %s by null"
                                .formatted(stop, day.plusDays(1)),
                        "StreamQuarantined /divisions/%s since %s by null"
                                .formatted(division, day.plusDays(2)),
                        "DivisionSilent /divisions/%s since %s by null"
                                .formatted(division, day.plusDays(2)));
        assertThat(waitingIn(division, "ola", OPERATOR)).as("of a division").isEmpty();
        assertThat(waiting("ada", DIRECTOR)).isEmpty();

        CENTRE.jdbc().sql("update subscription set quarantined = null").update();
        CENTRE.jdbc().sql("update stop set applied_at = decided_at").update();
        CALENDAR.read(abri.division());
        assertThat(waiting("ola", OPERATOR)).isEmpty();
    }

    @Test
    @Rule({"R50", "R67"})
    void a_stop_that_declared_use_disputes_waits_for_user_representatives() {
        LocalDate spent = day.minusYears(1).minusDays(9);
        CENTRE.receives(abri.division(), abri.launched(spent), abri.spent("one", spent));
        CENTRE.receivesWatermark(abri.division(), BusinessDay.startOf(day));
        String stop = stopId();
        assertThat(waiting("uma", USER_REPRESENTATIVE)).isEmpty();
        CENTRE.receives(
                abri.division(),
                abri.used(abri.id("word"), spent.plusDays(3), 5, EvidenceLevel.DECLARED));
        assertThat(waiting("uma", USER_REPRESENTATIVE))
                .containsExactly(
                        "StopDisputed /stops/%s since %s by null"
                                .formatted(stop, spent.plusYears(1).plusDays(1)));
        assertThat(waiting("ada", DIRECTOR)).isEmpty();

        CENTRE.receives(
                abri.division(),
                abri.used(abri.id("seen"), spent.plusDays(3), 5, EvidenceLevel.CONFIRMED));
        assertThat(waiting("uma", USER_REPRESENTATIVE)).isEmpty();
    }

    /** Of a person of the centre, what is about the division of this test or about files. */
    private List<String> waiting(String person, Role... roles) {
        return own(WAITING.of(person, roles));
    }

    private List<String> waitingIn(String where, String person, Role... roles) {
        return own(WAITING.in(where, person, roles));
    }

    private List<String> own(List<String> lines) {
        String stops = CENTRE.text("/api/v1/stops?division=" + division);
        return lines.stream().filter(each -> isOwn(each.split(" ")[1], stops)).toList();
    }

    private boolean isOwn(String page, String stops) {
        return page.equals("/imports")
                || (page + "/").matches(".*/" + division + "(-next)?/.*")
                || page.startsWith("/stops/") && stops.contains(page.substring(7));
    }

    private String stopId() {
        WAITING.of("ola");
        String stops = "/api/v1/stops?division=" + division;
        Eventually.holds("the stop is decided", () -> !CENTRE.list(stops).isEmpty());
        return CENTRE.list(stops).at("/0/stopId").asString();
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
