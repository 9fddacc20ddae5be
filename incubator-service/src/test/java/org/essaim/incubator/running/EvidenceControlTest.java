package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.net.http.HttpResponse;
import org.essaim.contract.DivisionId;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.FindingGround;
import org.essaim.contract.message.v1.ControlFindingOpened;
import org.essaim.runtime.ContractJson;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Controllers work on evidence of use as they work on expenses, in the running centre (R53). */
@Rule({"R53", "R95", "R96"})
@Gate
class EvidenceControlTest {

    private static final Calendar CALENDAR = SharedCentre.calendar();
    private static final LocalDate SPENT = CALENDAR.today().minusDays(56);
    private static final LocalDate USED = CALENDAR.today().minusDays(28);
    private static final String FINDING = "{\"ground\": \"MISSTATED\", \"remark\": \"too many\"}";
    private static final String ANSWER = "{\"answer\": \"a robot\"}";
    private static final String UPHELD = "{\"outcome\": \"UPHELD\"}";
    private static final RunningCentre CENTRE = CALENDAR.centre();
    private static final RunningCentre CLEO = CENTRE.askedBy("cleo", null, "controller");
    private static final RunningCentre CARL = CENTRE.askedBy("carl", null, "controller");

    @Test
    void evidence_is_taken_found_about_answered_and_closed() {
        InitiativeMessages messages = used("found");
        String file = file(messages);
        assertThat(CLEO.post(file + "/taking", "{}").statusCode()).isEqualTo(201);
        HttpResponse<String> refused = CARL.post(file + "/taking", "{}");
        assertThat(json(refused).path("code").asString()).isEqualTo("control-taken-by-another");
        String finding = opened(CLEO, messages);
        String close = file + "/findings/" + finding + "/close";
        assertThat(json(CLEO.post(close, UPHELD)).path("code").asString())
                .isEqualTo("control-finding-unanswered");
        RunningCentre vera = CENTRE.askedBy("vera", "found", "volunteer");
        assertThat(vera.post(file + "/findings/" + finding + "/answers", ANSWER).statusCode())
                .isEqualTo(201);
        CENTRE.caughtUp();
        assertThat(queue(CLEO, "found&taken=true")).containsExactly("1 open, 0");
        assertThat(queue(CARL, "found&taken=false")).isEmpty();

        assertThat(CLEO.post(close, UPHELD).statusCode()).isEqualTo(201);
        CENTRE.caughtUp();

        JsonNode details = vera.get(file);
        assertThat(details.at("/evidence/evidenceId").asString()).isEqualTo(id(messages));
        assertThat(details.has("expense")).isFalse();
        assertThat(details.path("signals").findValuesAsString("signal"))
                .containsExactly("ROUND_FIGURE");
        assertThat(details.path("history").findValuesAsString("action"))
                .containsExactly("TAKEN", "FINDING_OPENED", "FINDING_ANSWERED", "FINDING_CLOSED");
        assertThat(details.at("/findings/0/evidenceId").asString()).isEqualTo(id(messages));
        assertThat(details.toString()).contains("too many", "a robot");
        assertThat(CENTRE.askedBy("eve", "other", "volunteer").text(file))
                .contains("MISSTATED", "UPHELD")
                .doesNotContain("too many", "a robot");
        assertThat(queue(CLEO, "found&untouched=true")).isEmpty();
    }

    @Test
    void a_finding_is_sent_to_the_division_and_the_evidence_goes_on_redeeming_expenses() {
        InitiativeMessages messages = used("sent");
        String clocks = CENTRE.text("/api/v1/stops/clocks/sent/abri");
        assertThat(clocks).contains("REDEEMED");
        String finding = opened(CLEO, messages);
        CENTRE.caughtUp();

        assertThat(CENTRE.text("/api/v1/stops/clocks/sent/abri")).isEqualTo(clocks);
        assertThat(published("sent"))
                .containsExactly(
                        new ControlFindingOpened(
                                messages.division(),
                                messages.initiative(),
                                UUID.fromString(finding),
                                null,
                                UUID.fromString(id(messages)),
                                FindingGround.MISSTATED,
                                CALENDAR.today(),
                                CALENDAR.today().plusDays(30)));
    }

    @Test
    void figures_count_it_with_the_findings_about_expenses_and_say_how_many_are_about_evidence() {
        InitiativeMessages messages = used("counted");
        opened(CLEO, messages);
        String expense = "/api/v1/control/expenses/counted/" + messages.id("one");
        assertThat(CLEO.post(expense + "/findings", FINDING).statusCode()).isEqualTo(201);
        CENTRE.caughtUp();

        JsonNode figures = CENTRE.list("/api/v1/control/statistics?division=counted").get(0);
        assertThat(
                        Stream.of(
                                        "expenses",
                                        "lookedAt",
                                        "evidence",
                                        "evidenceLookedAt",
                                        "findings",
                                        "findingsAboutEvidence",
                                        "unanswered")
                                .map(name -> name + " " + figures.path(name).asInt()))
                .containsExactly(
                        "expenses 1",
                        "lookedAt 1",
                        "evidence 1",
                        "evidenceLookedAt 1",
                        "findings 2",
                        "findingsAboutEvidence 1",
                        "unanswered 2");
    }

    @Test
    void a_division_that_spent_nothing_has_figures_too() {
        InitiativeMessages free = InitiativeMessages.of(admitted("free"), "abri");
        CENTRE.receives(free.division(), free.used(USED, 7));
        CENTRE.caughtUp();
        assertThat(opened(CLEO, free)).isNotEmpty();
        CENTRE.caughtUp();

        JsonNode figures = CENTRE.list("/api/v1/control/statistics?division=free").get(0);
        assertThat(figures.path("expenses").asInt()).isZero();
        assertThat(figures.path("findingsAboutEvidence").asInt()).isEqualTo(1);
    }

    @Test
    void it_is_due_after_thirty_days_and_shown_first_once_that_day_is_over() {
        InitiativeMessages messages = used("overdue");
        String finding = opened(CLEO, messages);
        CENTRE.caughtUp();
        CALENDAR.away(30);
        assertThat(CLEO.list("/api/v1/control/findings?division=overdue&state=OVERDUE")).isEmpty();
        CALENDAR.away(1);

        JsonNode overdue =
                CLEO.list("/api/v1/control/findings?division=overdue&state=OVERDUE").get(0);
        assertThat(overdue.path("findingId").asString()).isEqualTo(finding);
        assertThat(overdue.path("evidenceId").asString()).isEqualTo(id(messages));
        assertThat(overdue.has("expenseId")).isFalse();
    }

    @Test
    void nobody_of_the_division_controls_its_evidence_and_nobody_else_answers_for_it() {
        InitiativeMessages messages = used("insider");
        String file = file(messages);
        RunningCentre insider = CENTRE.askedBy("ines", "insider", "controller", "volunteer");
        for (String what : List.of("/taking", "/looks", "/giving-back")) {
            assertThat(json(insider.post(file + what, "{}")).path("code").asString())
                    .as(what)
                    .isEqualTo("control-own-division");
        }
        assertThat(json(insider.post(file + "/findings", FINDING)).path("code").asString())
                .isEqualTo("control-own-division");
        String finding = file + "/findings/" + opened(CLEO, messages);
        assertThat(json(CLEO.post(finding + "/answers", ANSWER)).path("code").asString())
                .isEqualTo("control-answer-of-another");
        assertThat(insider.post(finding + "/answers", ANSWER).statusCode()).isEqualTo(201);
        assertThat(json(insider.post(finding + "/close", UPHELD)).path("code").asString())
                .isEqualTo("control-own-division");
        assertThat(CENTRE.askedBy("vera", "insider", "volunteer").post(finding + "/close", UPHELD))
                .extracting(HttpResponse::statusCode)
                .isEqualTo(403);
    }

    @Test
    void what_proves_nothing_or_never_arrived_is_not_found_about() {
        InitiativeMessages messages = used("declared");
        UUID declared = new UUID(3, 3);
        CENTRE.receives(
                messages.division(), messages.used(declared, USED, 40, EvidenceLevel.DECLARED));
        CENTRE.caughtUp();

        for (UUID none : List.of(declared, new UUID(4, 4))) {
            String file = "/api/v1/control/evidence/declared/" + none;
            assertThat(json(CLEO.post(file + "/findings", FINDING)).path("code").asString())
                    .isEqualTo("control-evidence-unknown");
            assertThat(CLEO.text(file)).contains("\"status\":404");
        }
    }

    /** A hostile division publishes expenses and evidence under the ids of another one. */
    @Test
    void the_same_id_elsewhere_or_of_an_expense_is_another_item_with_another_file() {
        InitiativeMessages victim = used("victim");
        UUID id = UUID.fromString(id(victim));
        InitiativeMessages hostile = InitiativeMessages.of(admitted("hostile"), "abri");
        CENTRE.receives(hostile.division(), hostile.used(id, USED, 40, EvidenceLevel.MEASURED));
        CENTRE.receives(victim.division(), victim.spent(id, USED));
        CENTRE.caughtUp();
        String finding = opened(CLEO, victim);
        RunningCentre eve = CENTRE.askedBy("eve", "hostile", "volunteer");

        for (String file :
                List.of(
                        "/api/v1/control/evidence/hostile/" + id,
                        "/api/v1/control/expenses/victim/" + id)) {
            String answers = file + "/findings/" + finding + "/answers";
            assertThat(eve.post(answers, ANSWER).statusCode()).as(answers).isEqualTo(409);
        }
        assertThat(
                        eve.post(file(victim) + "/findings/" + finding + "/answers", ANSWER)
                                .statusCode())
                .isEqualTo(409);
        CLEO.post("/api/v1/control/evidence/hostile/" + id + "/taking", "{}");
        CLEO.post("/api/v1/control/expenses/victim/" + id + "/looks", "{}");
        CENTRE.caughtUp();

        assertThat(CLEO.get(file(victim)).path("history").findValuesAsString("action"))
                .containsExactly("FINDING_OPENED");
        assertThat(CLEO.get("/api/v1/control/evidence/hostile/" + id).path("findings")).isEmpty();
        JsonNode expense = CLEO.get("/api/v1/control/expenses/victim/" + id);
        assertThat(expense.path("findings")).isEmpty();
        assertThat(expense.at("/expense/looks").asInt()).isEqualTo(1);
        assertThat(queue(CLEO, "victim")).containsExactly("1 open, 0");
        assertThat(queue(CLEO, "hostile&taken=true")).containsExactly("0 open, 0");
        assertThat(queue(CLEO, "victim&taken=false")).hasSize(1);
        assertThat(published("hostile")).isEmpty();
    }

    private static InitiativeMessages used(String division) {
        InitiativeMessages messages = InitiativeMessages.of(admitted(division), "abri");
        CENTRE.receives(
                messages.division(),
                messages.launched(SPENT),
                messages.granted(SPENT),
                messages.spent("one", SPENT),
                messages.used(USED, 40));
        CENTRE.caughtUp();
        return messages;
    }

    private static DivisionId admitted(String name) {
        DivisionId division = new DivisionId(name);
        CENTRE.with(division);
        return division;
    }

    private static String id(InitiativeMessages messages) {
        return messages.id("use" + USED).toString();
    }

    private static String file(InitiativeMessages messages) {
        return "/api/v1/control/evidence/%s/%s".formatted(messages.division(), id(messages));
    }

    private static String opened(RunningCentre by, InitiativeMessages messages) {
        HttpResponse<String> answer = by.post(file(messages) + "/findings", FINDING);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer).path("id").asString();
    }

    private static List<String> queue(RunningCentre by, String division) {
        return by.list("/api/v1/control/evidence?division=" + division)
                .valueStream()
                .map(row -> row.path("openFindings") + " open, " + row.path("closedFindings"))
                .toList();
    }

    private static List<ControlFindingOpened> published(String division) {
        return CENTRE
                .jdbc()
                .sql(
                        """
                        select convert_from(data, 'UTF8') from journal
                         where type = 'control.finding-opened.v1' and recipient = ?
                        """)
                .param("division." + division)
                .query(String.class)
                .list()
                .stream()
                .map(data -> ContractJson.mapper().readValue(data, ControlFindingOpened.class))
                .toList();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return ContractJson.mapper().readTree(answer.body());
    }
}
