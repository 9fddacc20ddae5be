package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.net.http.HttpResponse;
import org.essaim.contract.DivisionId;
import org.essaim.runtime.ContractJson;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Controllers share their work: who has what in hand, and what is due when (R95). */
@Rule("R95")
@Gate
class ControlWorkTest {

    private static final Calendar CALENDAR = SharedCentre.calendar();
    private static final LocalDate BEGINNING = CALENDAR.today();
    private static final String FINDING = "{\"ground\": \"UNPROVEN\", \"remark\": \"no invoice\"}";
    private static final String WITHDRAWN = "{\"outcome\": \"WITHDRAWN\"}";
    private static final RunningCentre CLEO = controller("cleo");
    private static final RunningCentre CARL = controller("carl");

    @Test
    void what_another_has_taken_is_refused_with_who_has_it_until_it_is_given_back() {
        InitiativeMessages messages = spent("shared", "one", "two");
        String file = file(messages, "one");

        assertThat(CLEO.post(file + "/taking", "{}").statusCode()).isEqualTo(201);
        HttpResponse<String> refused = CARL.post(file + "/taking", "{}");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused).path("code").asString()).isEqualTo("control-taken-by-another");
        assertThat(json(refused).path("rule").asString()).isEqualTo("R95");
        assertThat(json(refused).path("controller").asString()).isEqualTo("cleo");
        assertThat(CARL.post(file + "/giving-back", "{}").statusCode()).isEqualTo(409);
        CALENDAR.centre().caughtUp();
        assertThat(queue(CLEO, "shared&taken=true")).containsExactly(messages.id("one"));
        assertThat(queue(CARL, "shared&taken=true")).isEmpty();
        assertThat(queue(CARL, "shared&taken=false")).containsExactly(messages.id("two"));

        assertThat(CLEO.post(file + "/giving-back", "{}").statusCode()).isEqualTo(201);
        assertThat(CARL.post(file + "/taking", "{}").statusCode()).isEqualTo(201);
        CALENDAR.centre().caughtUp();

        JsonNode details = CARL.get(file);
        assertThat(details.at("/expense/takenBy").asString()).isEqualTo("carl");
        assertThat(details.path("history").findValuesAsString("action"))
                .containsExactly("TAKEN", "GIVEN_BACK", "TAKEN");
        assertThat(CLEO.post(file + "/findings", FINDING).statusCode()).isEqualTo(201);
    }

    @Test
    @Rule("R96")
    void a_finding_is_due_after_thirty_days_and_shown_first_once_that_day_is_over() {
        InitiativeMessages messages = spent("due", "one", "two", "three");
        LocalDate opened = CALENDAR.today();
        String first = opened(messages, "one");
        CALENDAR.away(30);
        String second = opened(messages, "two");
        String closed = opened(messages, "three");
        CLEO.post(file(messages, "three") + "/findings/" + closed + "/close", WITHDRAWN);
        CALENDAR.centre().caughtUp();

        assertThat(found("due&state=OVERDUE")).isEmpty();
        CALENDAR.away(1);
        List<JsonNode> found = found("due");
        assertThat(found)
                .extracting(row -> row.path("findingId").asString())
                .containsExactly(first, second, closed);
        assertThat(found)
                .extracting(row -> row.path("overdue").asBoolean())
                .containsExactly(true, false, false);
        assertThat(found.getFirst().path("dueOn").asString())
                .isEqualTo(opened.plusDays(30).toString());
        assertThat(found("due&state=OVERDUE")).hasSize(1);
        assertThat(CLEO.get(file(messages, "one")).at("/findings/0/overdue").asBoolean()).isTrue();
        JsonNode figures = CLEO.list("/api/v1/control/statistics?division=due").get(0);
        assertThat(figures.path("overdue").asInt()).isEqualTo(1);
        assertThat(CALENDAR.centre().published())
                .contains("control.finding-opened.v1 division.due");
        messages = spent("due", "four");
        assertThat(queue(CLEO, "due")).as("nothing is held up").contains(messages.id("four"));
    }

    private static RunningCentre controller(String person) {
        return CALENDAR.centre().askedBy(person, null, "controller");
    }

    private static InitiativeMessages spent(String division, String... expenses) {
        InitiativeMessages messages = InitiativeMessages.of(new DivisionId(division), "abri");
        if (expenses[0].equals("one")) {
            CALENDAR.centre().with(messages.division());
        }
        for (String expense : expenses) {
            CALENDAR.centre().receives(messages.division(), messages.spent(expense, BEGINNING));
        }
        CALENDAR.centre().caughtUp();
        return messages;
    }

    private static String file(InitiativeMessages messages, String expense) {
        return "/api/v1/control/expenses/%s/%s"
                .formatted(messages.division(), messages.id(expense));
    }

    private static String opened(InitiativeMessages messages, String expense) {
        HttpResponse<String> answer = CLEO.post(file(messages, expense) + "/findings", FINDING);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer).path("id").asString();
    }

    private static List<JsonNode> found(String division) {
        return CLEO.list("/api/v1/control/findings?division=" + division).valueStream().toList();
    }

    private static List<UUID> queue(RunningCentre by, String division) {
        return by.list("/api/v1/control/queue?division=" + division)
                .valueStream()
                .map(row -> UUID.fromString(row.path("expenseId").asString()))
                .toList();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return ContractJson.mapper().readTree(answer.body());
    }
}
