package org.essaim.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.InitiativeId;
import org.essaim.contract.Kind;
import org.essaim.contract.message.v1.InitiativeTitleCorrected;
import org.essaim.contract.message.v1.IrritantCorroborated;
import org.essaim.contract.message.v1.IrritantMerged;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What hurts and what was learnt, in the open. */
@Gate
class IrritantsTest {

    private static RunningReporting reporting;
    private static WrittenFederation federation;

    @BeforeAll
    static void publish() {
        reporting = SharedReporting.cleared();
        federation = WrittenFederation.published(reporting);
    }

    private static List<UUID> found(String query) {
        return reporting
                .rows("/irritants?" + query)
                .valueStream()
                .map(row -> UUID.fromString(row.path("irritantId").asString()))
                .toList();
    }

    private static JsonNode bus(String days) {
        return reporting.rows("/irritants?division=zones&" + days).get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "'',2",
        "category=WAITING,1",
        "recurrence=DAILY,1",
        "recurrence=MONTHLY,0",
        "division=zones,1",
        "resolved=true,1",
        "resolved=false,1",
        "q=fetes,1",
        "q=mairie,1",
        "q=depot,1",
        "q=mairie+depot,0"
    })
    @Rule({"R90", "R91"})
    void filters_find_what_they_say_and_the_page_says_how_many(String query, int count) {
        assertThat(found(query)).hasSize(count);
        String page = reporting.text("/en/irritants?" + query);
        assertThat(page)
                .contains(
                        count == 0
                                ? "No irritant found"
                                : count + (count == 1 ? " irritant found" : " irritants found"));
        assertThat(PageTables.of(page).cards()).hasSize(count);
    }

    @Test
    @Rule({"R91", "R100"})
    void how_many_are_affected_is_shown_from_five_people_on() {
        JsonNode waiting = reporting.rows("/irritants?division=archives").get(0);
        assertThat(waiting.path("felt").asInt()).isEqualTo(7);
        assertThat(bus("").path("felt").isNumber()).isFalse();
        JsonNode before = reporting.rows("/irritants?division=archives&knownOn=2025-03-01").get(0);
        assertThat(before.path("felt").isNumber()).as("four people then").isFalse();
        assertThat(reporting.text("/en/irritants")).contains("7 people affected");
    }

    @Test
    @Rule("R91")
    void it_is_resolved_as_of_the_days_and_hurts_again_in_between() {
        assertThat(bus("").path("resolvedOn").asString()).isEqualTo("2025-07-15");
        assertThat(bus("trueOn=2025-06-01").path("resolvedOn").isString()).isFalse();
        assertThat(bus("trueOn=2025-04-01").path("resolvedOn").asString()).isEqualTo("2025-03-15");
        assertThat(bus("trueOn=2025-03-01").path("resolvedOn").isString()).isFalse();
    }

    @Test
    @Rule({"R21", "R91"})
    void who_works_on_what_was_merged_works_on_what_goes_on() {
        assertThat(found("")).doesNotContain(WrittenFederation.SAME_BUS);
        assertThat(found("trueOn=2025-02-01")).contains(WrittenFederation.SAME_BUS);
        assertThat(bus("").path("initiatives").asInt()).isEqualTo(1);
        assertThat(reporting.text("/en/irritants?division=zones"))
                .contains("Being worked on by:")
                .contains("Suivre la navette");
        assertThat(bus("trueOn=2025-01-31").path("initiatives").asInt()).isZero();
    }

    /** Nobody may publish a circle, and one that is published harms nobody. */
    @Test
    @Rule("R91")
    void a_circle_of_merges_ends() {
        UUID one = new UUID(9, 1);
        LocalDate on = WrittenFederation.START;
        federation.own(on, new IrritantMerged(WrittenFederation.SCHOOLS, one, one, on));
        federation.own(on, new IrritantCorroborated(WrittenFederation.SCHOOLS, one, 9));
        reporting.settle();
        assertThat(found("")).hasSize(2);
    }

    @Test
    @Rule("R100")
    void what_was_redacted_is_neither_shown_nor_found() {
        federation.redact(WrittenFederation.ARCHIVES, "la mairie");
        assertThat(found("q=mairie")).isEmpty();
        assertThat(reporting.text("/en/irritants")).doesNotContain("la mairie");
        federation.redact(WrittenFederation.ZONES, WrittenFederation.LEARNT);
        assertThat(reporting.text("/en/lessons?q=eleves")).contains("No lesson found");
        assertThat(reporting.text("/en/lessons"))
                .contains("1 lesson found", "La cantine sans ", "(text not available)");
    }

    @Test
    @Rule("R100")
    void a_redacted_title_is_shown_and_found_no_more() {
        federation.launched(
                WrittenFederation.ZONES,
                new InitiativeId("secret"),
                "Un nom propre",
                Kind.PROTOTYPE,
                WrittenFederation.START,
                null);
        reporting.settle();
        assertThat(initiatives("propre")).containsExactly("secret");
        federation.redact(WrittenFederation.ZONES, "Un nom propre");
        assertThat(initiatives("propre")).isEmpty();
        assertThat(reporting.text("/en/initiatives/zones/secret"))
                .contains(">" + Written.initiative("secret") + "</h1>");
    }

    private static List<String> initiatives(String q) {
        return reporting
                .rows("/initiatives?q=" + q)
                .valueStream()
                .map(row -> row.path("initiative").asString())
                .toList();
    }

    @Test
    @Rule({"R13", "R100"})
    void a_title_is_the_one_that_it_was_corrected_to() {
        federation.own(
                WrittenFederation.day(9),
                new InitiativeTitleCorrected(
                        WrittenFederation.ZONES,
                        WrittenFederation.CANTEEN,
                        federation.written(WrittenFederation.ZONES, "La cantine sans attendre"),
                        WrittenFederation.day(9)));
        reporting.settle();
        assertThat(initiatives("attendre")).containsExactly("cantine");
        for (String page : List.of("/initiatives", "/lessons", "/initiatives/zones/cantine")) {
            assertThat(reporting.text("/en" + page)).contains("La cantine sans attendre");
            assertThat(reporting.text("/en" + page + "?trueOn=2025-10-01"))
                    .contains("La cantine sans queue");
        }
    }

    @Test
    @Rule("R84")
    void lessons_are_found_by_their_words_and_of_past_days() {
        assertThat(PageTables.of(reporting.text("/en/lessons?q=formulaires")).cards())
                .singleElement()
                .asString()
                .startsWith("La cantine sans ")
                .contains("Zones, 15 September 2025 Tried: Un formulaire");
        assertThat(reporting.text("/en/lessons?q=buvette")).contains("No lesson found");
        assertThat(reporting.text("/en/lessons?trueOn=2025-09-14")).contains("No lesson found");
    }
}
