package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Stage;
import org.essaim.contract.WrittenText;
import org.essaim.runtime.ContractJson;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What was tried, used, learnt and suffered anywhere is found by its words and how it stands. */
@Gate
class SearchTest {

    private static final LocalDate DAY = DisclosedMessages.DAY;

    private static RunningCentre centre;
    private static DisclosedMessages anct;
    private static DisclosedMessages men;

    @BeforeAll
    static void two_divisions_have_published_something() {
        centre = RunningCentre.at(Instant.parse("2026-03-02T10:00:00Z"));
        Boards.seat(centre);
        anct = DisclosedMessages.to(centre, "anct");
        men = DisclosedMessages.to(centre, "men");
        centre.receives(
                anct.division(),
                anct.reported("clefs", "On cherche les clefs à l’accueil", "badges"),
                anct.launched("tableau", "Un tableau pour les clefs perdues", "clefs"),
                InitiativeMessages.of(anct.division(), "tableau").used(DAY.plusDays(9), 25),
                anct.entered("tableau", Stage.PILOT));
        centre.receives(
                men.division(),
                men.launched("meetings", "Shorter meetings", null),
                men.closed(
                        "meetings", "a timer on the wall", "Les réunions debout sont plus brèves"),
                men.launched("coeur", "Le cœur du métier", null));
        centre.caughtUp();
    }

    @AfterAll
    static void stop() {
        centre.close();
    }

    @Test
    @Rule({"R51", "R80"})
    void a_product_is_found_with_how_it_stands() {
        assertThat(centre.get("/api/v1/search?kind=PRODUCT").path("items"))
                .isEqualTo(
                        json(
                                """
                                [{"kind":"PRODUCT","division":"anct","id":"tableau",
                                  "title":"Un tableau pour les clefs perdues","on":"2026-01-05",
                                  "stage":"PILOT","category":"WAITING","users":25,
                                  "corroborations":0,"used":true,"stopped":false,
                                  "adoptable":false,"resolved":false,"news":%d}]
                                """
                                        .formatted(news("tableau"))));
    }

    @Test
    @Rule("R90")
    void an_irritant_is_found_by_what_hurts_where_and_by_its_tags() {
        assertThat(centre.get("/api/v1/search?q=badge&kind=IRRITANT").path("items"))
                .isEqualTo(
                        json(
                                """
                                [{"kind":"IRRITANT","division":"anct","id":"%s",
                                  "title":"On cherche les clefs à l’accueil","text":"à Lille",
                                  "on":"2026-01-05","category":"WAITING","users":0,
                                  "corroborations":0,"used":false,"stopped":false,
                                  "adoptable":false,"resolved":false,"news":1}]
                                """
                                        .formatted(anct.irritantId("clefs"))));
        assertThat(found("q=lille")).containsExactly("IRRITANT " + anct.irritantId("clefs"));
    }

    @Test
    @Rule("R84")
    void a_lesson_is_found_by_what_was_tried_and_learnt_and_by_its_title() {
        assertThat(found("q=timer")).containsExactly("LESSON meetings");
        assertThat(found("q=wall+shorter")).containsExactly("LESSON meetings");
        assertThat(centre.get("/api/v1/search?q=timer").at("/items/0/text").asString())
                .isEqualTo("Les réunions debout sont plus brèves");
    }

    @Test
    void words_are_found_in_both_languages_and_with_or_without_accents() {
        assertThat(found("q=REUNION")).containsExactly("LESSON meetings");
        assertThat(found("q=r%C3%A9union+bref")).isEmpty();
        assertThat(found("q=meeting&sort=LATEST"))
                .containsExactly("LESSON meetings", "INITIATIVE meetings");
        assertThat(found("q=coeur")).isEqualTo(found("q=C%C5%92UR"));
        assertThat(found("q=coeur")).containsExactly("INITIATIVE coeur");
        assertThat(found("q=accueil")).as("l’accueil").hasSize(1);
        assertThat(found("q=clefs+-tableau"))
                .containsExactly("IRRITANT " + anct.irritantId("clefs"));
        assertThat(found("q=%22clefs+perdues%22")).containsExactly("PRODUCT tableau");
        assertThat(found("q=%C2%ABclefs+perdues%C2%BB")).containsExactly("PRODUCT tableau");
        assertThat(found("q=timer+or+tableau&sort=LATEST"))
                .containsExactly("LESSON meetings", "PRODUCT tableau");
        assertThat(found("q=%27+%22+%3A*+%26")).as("no input is wrong").isEmpty();
    }

    @Test
    void each_filter_narrows() {
        assertThat(found("division=anct&sort=LATEST"))
                .containsExactly("PRODUCT tableau", "IRRITANT " + anct.irritantId("clefs"));
        assertThat(found("stage=CLOSED&kind=INITIATIVE")).containsExactly("INITIATIVE meetings");
        assertThat(found("kind=INITIATIVE")).contains("PRODUCT tableau", "INITIATIVE coeur");
        assertThat(found("category=WAITING&kind=INITIATIVE")).containsExactly("PRODUCT tableau");
        assertThat(found("used=true")).containsExactly("PRODUCT tableau");
        assertThat(found("used=false&kind=INITIATIVE")).doesNotContain("PRODUCT tableau");
        assertThat(found("stopped=true")).isEmpty();
        assertThat(found("adoptable=true")).isEmpty();
    }

    @Test
    void what_fits_best_or_has_the_most_users_comes_first_and_parts_join() {
        List<String> whole = found("q=clefs");
        assertThat(whole)
                .containsExactly("PRODUCT tableau", "IRRITANT " + anct.irritantId("clefs"));
        assertThat(found("sort=USERS").getFirst()).isEqualTo("PRODUCT tableau");
        for (String sort : List.of("BEST", "LATEST", "USERS")) {
            List<String> parts = new ArrayList<>();
            String next = "";
            do {
                JsonNode page =
                        centre.get("/api/v1/search?size=1&sort=%s&after=%s".formatted(sort, next));
                parts.addAll(named(page));
                next = page.path("next").asString("");
            } while (!next.isEmpty());
            assertThat(parts).isEqualTo(found("sort=" + sort)).hasSizeGreaterThan(4);
        }
    }

    @Test
    void what_is_not_known_is_refused() {
        assertThat(centre.text("/api/v1/search?words=clefs")).contains("\"status\":400");
        assertThat(centre.text("/api/v1/search?stage=NOPE")).contains("\"status\":400");
        assertThat(centre.text("/api/v1/search?q=" + "a".repeat(201))).contains("\"status\":400");
    }

    @Test
    @Rule("R100")
    void what_is_redacted_is_found_by_none_of_its_words_and_the_index_has_none_of_them() {
        WrittenText title = men.known("Aider Euphemie Dupont au guichet");
        centre.receives(men.division(), men.launched("aide", title, null));
        centre.caughtUp();
        assertThat(found("q=euphemie")).containsExactly("INITIATIVE aide");

        centre.receives(men.division(), men.redacted(title));
        centre.caughtUp();
        assertThat(found("q=euphemie")).isEmpty();
        assertThat(stored("euphem")).isZero();
        assertThat(
                        centre.get("/api/v1/search?division=men&sort=LATEST")
                                .at("/items/0/title")
                                .asString())
                .isEqualTo("[redacted]");
        assertThat(
                        centre.jdbc()
                                .sql(
                                        "select amname from pg_am"
                                                + " join pg_class c on relam = pg_am.oid"
                                                + " where c.relname = 'search_entry_words'")
                                .query(String.class)
                                .single())
                .as("an index of hashes: GIN never forgets a word")
                .isEqualTo("gist");
    }

    @Test
    @Rule("R91")
    void what_was_merged_into_another_is_not_found_beside_it() {
        centre.receives(
                men.division(),
                men.reported("paper", "Trop de papier"),
                men.reported("papers", "Encore du papier"),
                DivisionMessages.of("men").merged("papers", "paper", DAY));
        centre.caughtUp();
        assertThat(found("q=papier")).containsExactly("IRRITANT " + men.irritantId("paper"));
    }

    private static List<String> found(String query) {
        return named(centre.get("/api/v1/search?" + query));
    }

    private static List<String> named(JsonNode page) {
        assertThat(page.has("items")).as(page.toString()).isTrue();
        return page.path("items")
                .valueStream()
                .map(row -> row.path("kind").asString() + " " + row.path("id").asString())
                .toList();
    }

    private static long news(String id) {
        return centre.jdbc()
                .sql("select news from search_entry where id = ? and kind = 'INITIATIVE'")
                .param(id)
                .query(Long.class)
                .single();
    }

    private static long stored(String word) {
        return centre.jdbc()
                .sql("select count(*) from search_entry where words::text like '%' || ? || '%'")
                .param(word)
                .query(Long.class)
                .single();
    }

    private static JsonNode json(String text) {
        return ContractJson.mapper().readTree(text);
    }
}
