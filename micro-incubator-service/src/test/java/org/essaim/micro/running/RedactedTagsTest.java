package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.testkit.Dump;
import org.essaim.testkit.Gate;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tags are texts as others are: somebody's name among them can go (R100). */
@Rule("R100")
@Gate
class RedactedTagsTest {

    private static final String REPORT =
            """
            {"category":"WAITING","recurrence":"DAILY","hurts":"an hour in the queue",
             "zone":"the counter","tags":["Euphemie","Guichet","guichet"],
             "reportedOn":"2022-01-01"}
            """;

    @Test
    @Rule("R72")
    void a_tag_is_found_by_and_shown_until_it_is_redacted_and_then_is_in_no_table() {
        try (RunningDivision division = RunningDivision.shared().longAgo()) {
            PostgresDatabase database = division.database();
            Neighbour ada = Neighbour.of(division, "ada", "employee", "volunteer");
            String irritant = ada.record("/irritants", REPORT);
            division.settle();
            assertThat(tags(ada, irritant)).containsExactly("euphemie", "guichet");
            assertThat(found(ada, "Euphemie")).containsExactly(irritant);
            assertThat(Dump.of(database).tablesThatHold("euphemie")).containsExactly("free_text");
            JsonNode tag =
                    ada.get("/irritants/" + irritant + "/texts")
                            .body()
                            .get("items")
                            .valueStream()
                            .filter(each -> each.path("text").asString("").equals("euphemie"))
                            .findFirst()
                            .orElseThrow();
            assertThat(tag.path("part").asString()).isEqualTo("TAG");

            ada.record(
                    "/texts/" + tag.path("digest").asString() + "/redaction",
                    "{\"reason\":\"a colleague's name\"}");
            division.settle();

            assertThat(tags(ada, irritant)).containsExactly("guichet");
            assertThat(found(ada, "euphemie")).isEmpty();
            assertThat(found(ada, "guichet")).containsExactly(irritant);
            assertThat(Dump.of(database).tablesThatHold("euphemie")).isEmpty();
        }
    }

    private static List<String> tags(Neighbour by, String irritant) {
        return by.get("/irritants/" + irritant)
                .body()
                .get("tags")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private static List<String> found(Neighbour by, String tag) {
        return by.get("/irritants?tag=" + tag).body().get("items").findValuesAsString("irritant");
    }
}
