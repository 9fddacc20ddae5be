package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.micro.irritant.read.IrritantBoard;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** People find what hurts others too, before they report it again (R90, R91). */
@Rule({"R90", "R91"})
@Gate
class FindIrritantsTest {

    private static final Map<String, String> NAMES = new HashMap<>();

    private static RunningDivision division;
    private static Neighbour ada;

    @BeforeAll
    static void start() {
        division = RunningDivision.shared();
        ada = Neighbour.of(division, "ada", "employee");
        report("keys", "Les clés des salles se perdent", "l'accueil", "salles", "Clés");
        report("forms", "Le même formulaire est rempli deux fois", "la paie", "papier");
        report("queue", "On attend une heure au guichet", "l'accueil", "guichet");
        report("resolved", "Les formulaires de congés se perdent", "la paie", "papier");
        ada.record(
                "/irritants/" + id("resolved") + "/resolution", "{\"resolvedOn\": \"2022-01-01\"}");
        Neighbour.of(division, "bob", "employee")
                .record("/irritants/" + id("queue") + "/corroboration", "{}");
        division.settle();
    }

    @AfterAll
    static void stop() {
        division.close();
    }

    @Test
    void by_tag_however_it_is_written() {
        assertThat(found("?tag=salles")).containsExactly("keys");
        assertThat(found("?tag=cl%C3%A9s")).containsExactly("keys");
        assertThat(found("?tag=papier")).containsExactly("forms");
        assertThat(found("?tag=salle")).isEmpty();
    }

    @Test
    void by_words_of_what_hurts_its_zone_and_its_tags_as_french_writes_them() {
        assertThat(found("?q=formulaires")).containsExactly("forms");
        assertThat(found("?q=accueil")).containsExactlyInAnyOrder("keys", "queue");
        assertThat(found("?q=accueil&tag=guichet")).containsExactly("queue");
        assertThat(found("?q=accueil+paie")).isEmpty();
    }

    @Test
    void what_somebody_types_finds_the_nearest_first_and_nothing_that_is_far() {
        assertThat(found("?near=on+perd+les+cl%C3%A9s+de+la+salle+%C3%A0+l'accueil"))
                .containsExactly("keys", "queue");
        assertThat(found("?near=remplir+des+formulaires+en+double")).containsExactly("forms");
        assertThat(found("?near=un+h%C3%A9licopt%C3%A8re")).isEmpty();
        assertThat(found("?near=le+la+les")).isEmpty();
    }

    @Test
    void a_word_that_is_not_typed_to_its_end_finds_it_already() {
        assertThat(found("?near=formul")).containsExactly("forms");
        assertThat(found("?near=guich")).containsExactly("queue");
    }

    @Test
    void what_is_typed_may_be_anything() {
        for (String typed :
                List.of("'", "a%27b", "%5C", "c%3A%5Cd%5Ce.txt", ":*", "%26+%7C+!", "%22", "")) {
            assertThat(ada.get("/irritants?near=" + typed).status()).as(typed).isEqualTo(200);
            assertThat(ada.get("/irritants?q=" + typed).status()).as(typed).isEqualTo(200);
        }
    }

    @Test
    void the_nearest_come_page_by_page() {
        var first = ada.get("/irritants?near=accueil+cl%C3%A9s&size=1").body();
        assertThat(name(first.at("/items/0/irritant").asString())).isEqualTo("keys");
        var second =
                ada.get(
                                "/irritants?near=accueil+cl%C3%A9s&size=1&after="
                                        + first.path("next").asString())
                        .body();
        assertThat(name(second.at("/items/0/irritant").asString())).isEqualTo("queue");
        assertThat(second.path("next").isNull() || second.path("next").isMissingNode()).isTrue();
    }

    @Test
    void the_nearest_are_no_more_than_there_is_room_for() {
        IrritantBoard board = division.bean(IrritantBoard.class);
        assertThat(board.nearest("accueil clés", 5)).hasSize(2);
        assertThat(board.nearest("accueil clés", 1)).hasSize(1);
        assertThat(board.nearest(" ", 5)).isEmpty();
    }

    @Test
    void all_that_hurts_today_comes_with_what_most_people_feel_first() {
        assertThat(found("")).hasSize(3).startsWith("queue").doesNotContain("resolved");
    }

    private static void report(String name, String hurts, String zone, String... tags) {
        NAMES.put(
                ada.record(
                        "/irritants",
                        """
                        {"category": "WASTE", "recurrence": "WEEKLY", "hurts": "%s",
                         "zone": "%s", "tags": ["%s"], "reportedOn": "2022-01-01"}
                        """
                                .formatted(hurts, zone, String.join("\", \"", tags))),
                name);
    }

    @Test
    @Rule({"R91", "R100"})
    void who_is_erased_and_comes_again_corroborates_no_second_time() {
        String corroboration = "/irritants/" + id("queue") + "/corroboration";
        RunningDivision sam = division.asStranger("the login of sam", "employee");
        assertThat(sam.post(corroboration, "{}").status()).isEqualTo(201);
        assertThat(sam.post(corroboration, "{}").status()).isEqualTo(201);
        assertThat(sam.delete("/people/me").status()).isEqualTo(204);
        assertThat(sam.post(corroboration, "{}").text("code")).isEqualTo("counted-before");
    }

    private static List<String> found(String query) {
        return ada.get("/irritants" + query)
                .body()
                .path("items")
                .valueStream()
                .map(row -> name(row.path("irritant").asString()))
                .toList();
    }

    private static String name(String irritant) {
        return NAMES.get(irritant);
    }

    private static String id(String name) {
        return NAMES.entrySet().stream()
                .filter(each -> each.getValue().equals(name))
                .findFirst()
                .orElseThrow()
                .getKey();
    }
}
