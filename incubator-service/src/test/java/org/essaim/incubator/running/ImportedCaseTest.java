package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.net.http.HttpResponse;
import org.essaim.contract.IrritantCategory;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A case of a product that was launched for no irritant, as imports have them (R76). */
@Rule("R76")
@Gate
class ImportedCaseTest {

    private static final LocalDate DAY = LocalDate.of(2025, 9, 1);
    private static final DivisionMessages ANCT = DivisionMessages.of("origin");
    private static final DivisionMessages MEN = DivisionMessages.of("target");
    private static final DivisionMessages MTE = DivisionMessages.of("target-too");
    private static final String ABOUT = "{\"category\": \"WAITING\", \"tags\": [\"Slips\"]}";
    private static final String WHY = "{\"reason\": \"the same counters\"}";

    private static RunningCentre centre;
    private static RunningCentre vera;

    @BeforeAll
    static void start() {
        centre = SharedCentre.withBoard();
        List.of(ANCT, MEN, MTE).forEach(each -> centre.with(each.division()));
        vera = centre.askedBy("vera", "origin", "volunteer");
        centre.receives(
                MEN.division(), MEN.reported("queue", IrritantCategory.WAITING, DAY, "slips"));
        centre.caughtUp();
    }

    @Test
    @Rule("R72")
    void its_division_says_what_it_is_about_and_targets_are_found_from_then_on() {
        String file = loved("bare");
        Boards.decide(centre, item(file), "YES", null);
        centre.caughtUp();
        assertThat(targets(file)).isEmpty();
        assertThat(centre.askedBy("eve", "target", "volunteer").put(file + "/description", ABOUT))
                .extracting(HttpResponse::statusCode)
                .isEqualTo(409);

        assertThat(vera.put(file + "/description", ABOUT).statusCode()).isEqualTo(201);
        centre.caughtUp();
        assertThat(targets(file)).containsExactly("target");
        JsonNode asked = centre.get(file).at("/proposals/0");
        assertThat(asked.path("tag").asString()).isEqualTo("slips");
        assertThat(asked.hasNonNull("originIrritantId")).isFalse();
        centre.receives(
                MTE.division(), MTE.reported("late", IrritantCategory.WAITING, DAY, "slips"));
        centre.caughtUp();
        assertThat(targets(file)).containsExactly("target", "target-too");
        assertThat(vera.put(file + "/description", "{\"category\":\"WASTE\",\"tags\":[\"a b\"]}"))
                .extracting(HttpResponse::statusCode)
                .isEqualTo(400);
    }

    @Test
    @Rule("R100")
    void its_tags_are_texts_which_match_nothing_once_they_are_redacted() {
        String file = loved("redacted");
        assertThat(vera.put(file + "/description", ABOUT).statusCode()).isEqualTo(201);
        centre.caughtUp();
        assertThat(centre.get(file).at("/targets/0/division").asString()).isEqualTo("target");
        JsonNode tag = centre.get(file).at("/description/tags/0");
        assertThat(tag.path("text").asString()).isEqualTo("slips");

        String digest = tag.path("digest").asString();
        HttpResponse<String> redacted =
                centre.post("/api/v1/texts/" + digest + "/redaction", "{\"reason\": \"a name\"}");
        assertThat(redacted.statusCode()).as(redacted.body()).isLessThan(300);
        centre.caughtUp();
        assertThat(centre.get(file).path("targets")).isEmpty();
        assertThat(centre.get(file).at("/description/tags/0/redacted").asBoolean()).isTrue();
        assertThat(described()).doesNotContain("slips");
    }

    @Test
    @Rule("R73")
    void the_board_adds_a_division_with_a_reason_which_is_offered_like_any_other() {
        String file = loved("advised");
        assertThat(vera.put(file + "/targets/target-too", WHY).statusCode()).isEqualTo(403);
        RunningCentre unseated = centre.askedBy("eve", null, "user-representative");
        assertThat(unseated.put(file + "/targets/target-too", WHY).body()).contains("R76");
        RunningCentre uma = centre.askedBy("uma", null, "user-representative");
        assertThat(uma.put(file + "/targets/nowhere", WHY).statusCode()).isEqualTo(404);
        assertThat(uma.put(file + "/targets/target-too", WHY).statusCode()).isEqualTo(201);
        centre.caughtUp();
        assertThat(centre.get(file).at("/targets/0/reason").asString())
                .isEqualTo("the same counters");

        Boards.decide(centre, item(file), "YES", null);
        assertThat(uma.put(file + "/targets/target", WHY).statusCode()).isEqualTo(201);
        Eventually.passes(() -> assertThat(targets(file)).containsExactly("target", "target-too"));
        centre.caughtUp();
        assertThat(centre.get(file).at("/proposals/0/boardReason").asString())
                .isEqualTo("the same counters");
        assertThat(centre.published()).contains("generalization.proposed.v1 division.target-too");
    }

    @Test
    @Rule("R72")
    void what_has_an_irritant_is_about_that() {
        InitiativeMessages messages = InitiativeMessages.of(ANCT.division(), "known");
        centre.receives(
                ANCT.division(),
                ANCT.reported("known", IrritantCategory.ERROR, DAY, "typos"),
                ANCT.launched("known", "known", null, DAY),
                messages.used(DAY, 25));
        centre.caughtUp();
        assertThat(vera.put(fileOf("known") + "/description", ABOUT).body())
                .contains("case-with-irritant", "R76");
    }

    private static String loved(String initiative) {
        InitiativeMessages messages = InitiativeMessages.of(ANCT.division(), initiative);
        centre.receives(
                ANCT.division(),
                ANCT.launched(initiative, null, null, DAY),
                messages.used(DAY, 25));
        centre.caughtUp();
        return fileOf(initiative);
    }

    private static String fileOf(String initiative) {
        return centre.list("/api/v1/generalization/cases?division=" + ANCT.division())
                .valueStream()
                .filter(row -> row.path("initiative").asString().equals(initiative))
                .map(row -> "/api/v1/generalization/cases/" + row.path("caseId").asString())
                .findFirst()
                .orElseThrow();
    }

    private static String item(String file) {
        return Boards.itemOf(centre, UUID.fromString(file.substring(file.lastIndexOf('/') + 1)));
    }

    private static List<String> targets(String file) {
        return centre.get(file).path("proposals").findValuesAsString("target").stream()
                .sorted()
                .toList();
    }

    private static String described() {
        return centre.jdbc()
                .sql(
                        """
                        select string_agg(payload::text, ' ') from domain_event
                         where payload ->> 'describedOn' is not null
                        """)
                .query(String.class)
                .single();
    }
}
