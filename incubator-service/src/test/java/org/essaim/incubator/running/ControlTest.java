package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.net.http.HttpResponse;
import org.essaim.contract.DivisionId;
import org.essaim.contract.Flag;
import org.essaim.runtime.ContractJson;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Control after the fact in the running service: queued, ranked, drawn, found, answered, closed.
 */
@Gate
class ControlTest {

    private static final LocalDate SPENT = LocalDate.of(2025, 4, 1);
    private static final String QUEUE = "/api/v1/control/queue";
    private static final String FINDING = "{\"ground\": \"UNPROVEN\", \"remark\": \"no invoice\"}";
    private static final String ANSWER = "{\"answer\": \"it was lost\"}";
    private static final String UPHELD = "{\"outcome\": \"UPHELD\"}";
    private static final RunningCentre CENTRE = SharedCentre.at("2025-06-01T10:00:00Z").centre();
    private static final RunningCentre CLEO = CENTRE.askedBy("cleo", null, "controller");

    @Test
    @Rule({"R25", "R26", "R95"})
    void every_expense_is_queued_when_it_arrives_and_flags_rank_it_whenever_they_come() {
        InitiativeMessages calm = InitiativeMessages.of(admitted("ranked"), "abri");
        InitiativeMessages split = InitiativeMessages.of(calm.division(), "banc");
        CENTRE.receives(
                calm.division(),
                calm.granted(SPENT),
                split.granted(SPENT),
                calm.flagged(Flag.OVER_HALF_DAY_A_WEEK, "two", SPENT),
                calm.spent("one", SPENT),
                split.spent("three", SPENT),
                split.flagged(Flag.SPLIT, "grant", SPENT),
                calm.spent("two", SPENT, Flag.AFTER_STOP),
                calm.reversed("one", SPENT));
        CENTRE.caughtUp();

        List<JsonNode> queue = rows(CLEO.get(QUEUE + "?division=ranked"));

        assertThat(queue)
                .extracting(row -> row.path("expenseId").asString())
                .containsExactly(
                        calm.id("two").toString(),
                        split.id("three").toString(),
                        calm.id("one").toString());
        assertThat(queue)
                .extracting(row -> row.path("score").asInt() + " " + row.path("signals"))
                .containsExactly(
                        "105 [\"AFTER_STOP\",\"OVER_HALF_DAY_A_WEEK\",\"CLOSE_TO_CAP\",\"LATE\"]",
                        "50 [\"SPLIT\",\"LATE\"]",
                        "10 [\"LATE\"]");
        assertThat(RunningCentre.amount(queue.getLast().path("amount")))
                .isEqualTo(InitiativeMessages.EXPENSE);
        assertThat(queue.getLast().path("reversed").asBoolean()).isTrue();
        assertThat(queue.getLast().path("arrivedOn").asString()).isEqualTo("2025-06-01");
        assertThat(queue.getLast().path("recordedOn").asString()).isEqualTo("2025-06-01");
        assertThat(rows(CLEO.get(QUEUE + "?division=ranked&signal=SPLIT"))).hasSize(1);
    }

    @Test
    void the_queue_is_read_page_by_page_and_none_is_skipped_or_shown_twice() {
        InitiativeMessages messages = InitiativeMessages.of(admitted("paged"), "abri");
        for (int i = 0; i < 7; i++) {
            CENTRE.receives(messages.division(), messages.spent("e" + i, SPENT.plusDays(i)));
        }
        CENTRE.caughtUp();
        List<String> whole =
                rows(CLEO.get(QUEUE + "?division=paged")).stream().map(JsonNode::toString).toList();

        List<String> read = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = CLEO.get(QUEUE + "?division=paged&size=3&after=" + after);
            rows(page).forEach(row -> read.add(row.toString()));
            after = page.path("next").asString("");
        } while (!after.isEmpty());

        assertThat(read).isEqualTo(whole).hasSize(7);
        assertThat(CLEO.text(QUEUE + "?after=bm9uZQ")).contains("\"status\":400");
    }

    @Test
    @Rule({"R95", "R96"})
    void a_finding_is_opened_answered_and_closed_and_changes_nothing_that_is_recorded() {
        InitiativeMessages messages = InitiativeMessages.of(admitted("found"), "abri");
        CENTRE.receives(messages.division(), messages.granted(SPENT), messages.spent("one", SPENT));
        CENTRE.caughtUp();
        String before = CENTRE.text("/api/v1/funding/initiatives");
        String file = file(messages);
        String finding = opened(CLEO, messages);

        assertThat(CLEO.post(file + "/findings/" + finding + "/close", UPHELD).body())
                .contains("R96", "control-finding-unanswered", finding, "has not answered");
        RunningCentre vera = CENTRE.askedBy("vera", "found", "volunteer");
        String answers = file + "/findings/" + finding + "/answers";
        assertThat(CENTRE.askedBy("eve", "other", "volunteer").post(answers, ANSWER).statusCode())
                .isEqualTo(409);
        assertThat(vera.post(answers, ANSWER).statusCode()).isEqualTo(201);
        assertThat(CLEO.post(file + "/findings/" + finding + "/close", UPHELD).statusCode())
                .isEqualTo(201);
        CENTRE.caughtUp();

        assertThat(CENTRE.published())
                .contains(
                        "control.finding-opened.v1 division.found",
                        "control.finding-answered.v1 division.found",
                        "control.finding-closed.v1 division.found");
        assertThat(CENTRE.text("/api/v1/funding/initiatives")).isEqualTo(before);
        assertThat(figure("found").path("upheld").asInt()).isEqualTo(1);
        assertThat(figure("found").path("findings").asInt()).isEqualTo(1);
        assertThat(vera.text(file)).contains("no invoice", "it was lost");
        assertThat(CENTRE.askedBy("eve", "other", "volunteer").text(file))
                .contains("UNPROVEN", "UPHELD")
                .doesNotContain("no invoice", "it was lost");
        assertThat(journal()).doesNotContain("cleo").doesNotContain("vera");
    }

    @Test
    @Rule("R96")
    void a_controller_of_the_division_is_refused_whatever_they_ask() {
        InitiativeMessages messages = InitiativeMessages.of(admitted("insider"), "abri");
        CENTRE.receives(messages.division(), messages.spent("one", SPENT));
        CENTRE.caughtUp();
        RunningCentre insider = CENTRE.askedBy("carl", "insider", "controller");
        String file = file(messages);

        assertThat(insider.post(file + "/findings", FINDING).body()).contains("R96");
        assertThat(insider.post(file + "/looks", "{}").body()).contains("R96");
        assertThat(CLEO.post(file + "/looks", "{}").statusCode()).isEqualTo(201);
        CENTRE.caughtUp();
        assertThat(rows(CLEO.get(QUEUE + "?division=insider&untouched=true"))).isEmpty();
    }

    @Test
    @Rule("R95")
    void a_sample_is_drawn_again_by_anybody_also_after_more_has_arrived() {
        InitiativeMessages messages = InitiativeMessages.of(admitted("drawn"), "abri");
        for (int i = 0; i < 12; i++) {
            CENTRE.receives(messages.division(), messages.spent("e" + i, SPENT));
        }
        CENTRE.caughtUp();
        HttpResponse<String> drawn =
                CLEO.post(
                        "/api/v1/control/samples",
                        """
                        {"seed": 42, "size": 4, "division": "drawn", "from": "2025-01-01",
                         "to": "2025-12-31"}
                        """);
        String sample = drawn.headers().firstValue("Location").orElseThrow();
        CENTRE.receives(messages.division(), messages.spent("later", SPENT));
        CENTRE.caughtUp();

        JsonNode file = CENTRE.askedBy("mia", "other").get(sample);

        assertThat(file.path("sameAgain").asBoolean()).isTrue();
        assertThat(file.at("/sample/population").asInt()).isEqualTo(12);
        assertThat(file.at("/sample/expenses")).hasSize(4);
        assertThat(CENTRE.csv(sample + "/population").lines()).hasSize(13);
        assertThat(CENTRE.published()).contains("control.sample-drawn.v1 all");
        assertThat(figure("drawn").path("sampled").asInt()).isEqualTo(4);

        UUID missing = messages.id("e3");
        CENTRE.jdbc()
                .sql("update control_expense set spent_on = '2024-01-01' where expense_id = ?")
                .param(missing)
                .update();
        assertThat(CENTRE.get(sample).path("sameAgain").asBoolean()).isFalse();
    }

    private static String file(InitiativeMessages messages) {
        return "/api/v1/control/expenses/%s/%s".formatted(messages.division(), messages.id("one"));
    }

    private static String opened(RunningCentre by, InitiativeMessages messages) {
        HttpResponse<String> answer = by.post(file(messages) + "/findings", FINDING);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return ContractJson.mapper().readTree(answer.body()).path("id").asString();
    }

    private static JsonNode figure(String division) {
        return CENTRE.list("/api/v1/control/statistics?division=" + division)
                .valueStream()
                .filter(row -> row.path("division").asString().equals(division))
                .findFirst()
                .orElseThrow();
    }

    private static String journal() {
        return CENTRE.jdbc()
                .sql("select string_agg(convert_from(data, 'UTF8'), ' ') from journal")
                .query(String.class)
                .single();
    }

    private static DivisionId admitted(String name) {
        DivisionId division = new DivisionId(name);
        CENTRE.with(division);
        return division;
    }

    private static List<JsonNode> rows(JsonNode page) {
        return page.path("items").valueStream().toList();
    }
}
