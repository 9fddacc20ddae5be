package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A demo with phones: everybody speaks for themselves, and who has none is counted (R42). */
@Rule("R42")
@Gate
class DemoAtWorkTest {

    private static final DivisionId DIVISION = new DivisionId("anct");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static RunningDivision division;
    private static Neighbour ada;
    private static Neighbour bob;
    private static Neighbour eve;

    private String initiative;
    private String demo;
    private String code;

    @BeforeAll
    static void start() {
        division = RunningDivision.shared();
        ada = Neighbour.of(division, "ada", "employee");
        bob = Neighbour.of(division, "bob", "employee");
        eve = Neighbour.of(division, "eve", "employee");
    }

    @AfterAll
    static void stop() {
        division.close();
    }

    @BeforeEach
    void open() {
        initiative = "demo-" + NUMBER.incrementAndGet();
        ada.launch(
                """
                {"initiative": "%s", "title": "A+", "kind": "PROTOTYPE", "irritant": "waiting",
                 "trial": "a form", "launchedOn": "2022-01-01"}
                """
                        .formatted(initiative));
        var opened = ada.post("/initiatives/" + initiative + "/demos", "{}");
        assertThat(opened.status()).isEqualTo(201);
        code = opened.text("code");
        demo = "/initiatives/" + initiative + "/demos/" + opened.text("id");
    }

    @Test
    @Rule("R100")
    void who_is_erased_and_comes_again_attends_no_second_time() {
        RunningDivision sam = division.asStranger("the login of sam", "employee");
        String attendance = "{\"code\": \"" + code + "\", \"as\": \"USER\"}";
        assertThat(sam.post(demo + "/attendance", attendance).status()).isEqualTo(201);
        assertThat(sam.delete("/people/me").status()).isEqualTo(204);
        assertThat(sam.post(demo + "/attendance", attendance).text("code"))
                .isEqualTo("counted-before");
    }

    @Test
    void a_decision_is_the_votes_of_those_who_said_that_they_attend_and_of_counted_guests() {
        assertThat(code).matches("[2-9A-Z]{6}");
        attend(ada, "USER");
        attend(bob, "USER", code.toLowerCase(Locale.ROOT).replaceAll("(...)", "$1 "));
        String decision = ada.record(demo + "/decisions", "{\"what\": \"a dark mode\"}");
        vote(bob, decision, "YES");
        vote(ada, decision, "NO");
        bob.record(demo + "/guests", "{\"users\": 2, \"others\": 1}");
        bob.record(conclusion(decision), "{\"guestsInFavour\": 2, \"guestsAgainst\": 1}");
        bob.record(demo + "/end", "{}");

        JsonNode decided = history("product-decided").getFirst();
        assertThat(decided.at("/details/what/text").asString()).isEqualTo("a dark mode");
        assertThat(decided.at("/details/inFavour").asInt()).isEqualTo(3);
        assertThat(decided.at("/details/against").asInt()).isEqualTo(2);
        assertThat(decided.at("/details/adopted").asBoolean()).isTrue();
        JsonNode held = history("demo-held").getFirst();
        assertThat(held.at("/details/attendees").valueStream())
                .extracting(
                        each -> each.path("person").asString() + " " + each.path("as").asString())
                .containsExactly("ada TEAM", "bob USER");
        assertThat(held.at("/details/guests/users").asInt()).isEqualTo(2);
    }

    @Test
    void demos_and_what_is_put_to_those_who_attend_them_are_lists() {
        attend(ada, "USER");
        attend(bob, "USER");
        ada.record(demo + "/guests", "{\"users\": 2, \"others\": 1}");
        String decision = ada.record(demo + "/decisions", "{\"what\": \"a dark mode\"}");
        vote(bob, decision, "YES");
        division.settle();

        JsonNode open = ada.get("/initiatives/" + initiative + "/demos").body().at("/items/0");
        assertThat(open.path("held").asBoolean()).isFalse();
        assertThat(open.path("attendees").asInt()).isEqualTo(2);
        assertThat(open.path("users").asInt()).isEqualTo(1);
        assertThat(open.path("guests").asInt()).isEqualTo(3);
        JsonNode put = ada.get(demo + "/decisions").body().at("/items/0");
        assertThat(put.path("decisionId").asString()).isEqualTo(decision);
        assertThat(put.path("what").asString()).isEqualTo("a dark mode");
        assertThat(put.path("inFavour").isNull() || put.path("inFavour").isMissingNode()).isTrue();

        bob.record(conclusion(decision), "{}");
        bob.record(demo + "/end", "{}");
        division.settle();
        assertThat(ada.get(demo + "/decisions").body().at("/items/0/inFavour").asInt())
                .isEqualTo(1);
        JsonNode held = ada.get("/initiatives/" + initiative + "/demos").body().at("/items/0");
        assertThat(held.path("held").asBoolean()).isTrue();
        assertThat(held.path("guests").asInt()).isEqualTo(3);
    }

    @Test
    void how_anybody_voted_is_shown_to_nobody() {
        attend(ada, "USER");
        attend(bob, "USER");
        String decision = ada.record(demo + "/decisions", "{\"what\": \"a dark mode\"}");
        vote(bob, decision, "YES");

        String shown = ada.get("/initiatives/" + initiative).body().toString();
        assertThat(shown).contains("product-decision-opened").doesNotContain("YES", "vote");
    }

    @Test
    void without_the_code_nobody_attends_and_who_does_not_attend_decides_and_records_nothing() {
        assertThat(refused(eve, demo + "/attendance", attendance("USER", "222222")))
                .isEqualTo("demo-code-wrong");
        attend(ada, "USER");
        String decision = ada.record(demo + "/decisions", "{\"what\": \"a dark mode\"}");
        assertThat(refused(eve, demo + "/decisions/" + decision + "/votes", "{\"choice\": \"NO\"}"))
                .isEqualTo("decision-by-absent");
        assertThat(refused(eve, demo + "/guests", "{\"users\": 9, \"others\": 0}"))
                .isEqualTo("demo-recorded-by-absent");
        assertThat(refused(eve, conclusion(decision), "{}")).isEqualTo("demo-recorded-by-absent");
        assertThat(refused(ada, conclusion(decision), "{}")).isEqualTo("demo-without-user");
        assertThat(refused(eve, demo + "/end", "{}")).isEqualTo("demo-recorded-by-absent");
    }

    @Test
    void who_pays_for_it_has_no_weight_whatever_they_say_to_be() {
        sponsors("p-pays", initiative);
        Neighbour sponsor = Neighbour.of(division, "p-pays", "employee");
        Neighbour director = Neighbour.of(division, "dora", "director");
        attend(bob, "USER");
        attend(sponsor, "USER");
        attend(director, "USER");
        String decision = bob.record(demo + "/decisions", "{\"what\": \"a dark mode\"}");
        vote(bob, decision, "NO");
        vote(sponsor, decision, "YES");
        vote(director, decision, "YES");
        bob.record(conclusion(decision), "{}");

        JsonNode decided = history("product-decided").getFirst();
        assertThat(decided.at("/details/inFavour").asInt()).isZero();
        assertThat(decided.at("/details/adopted").asBoolean()).isFalse();
    }

    @Test
    @Rule("R04")
    void a_manager_is_who_the_provider_or_a_manager_volunteer_says_to_be_one() {
        assertThat(refused(eve, demo + "/attendance", attendance("MANAGER", code)))
                .isEqualTo("demo-attended-as-manager");
        attend(Neighbour.of(division, "mia", "employee", "manager"), "MANAGER");
    }

    @Test
    void who_represents_users_attends_as_one_and_guests_put_questions_and_count() {
        Neighbour uma = Neighbour.of(division, "uma", "user-representative");
        attend(uma, "USER");
        attend(eve, "GUEST");
        String decision = eve.record(demo + "/decisions", "{\"what\": \"fewer fields\"}");
        vote(uma, decision, "YES");
        eve.record(conclusion(decision), "{}");
        eve.record(demo + "/end", "{}");

        assertThat(history("product-decided").getFirst().at("/details/inFavour").asInt())
                .isEqualTo(1);
    }

    @Test
    void how_it_was_is_said_by_who_attended_and_shown_as_counts_of_three_or_more() {
        Neighbour uma = Neighbour.of(division, "uma", "user-representative");
        attend(ada, "USER");
        attend(bob, "USER");
        attend(uma, "USER");
        assertThat(refused(bob, demo + "/moods", mood("GOOD"))).isEqualTo("demo-goes-on");
        bob.record(demo + "/end", "{}");
        assertThat(refused(eve, demo + "/moods", mood("AWFUL"))).isEqualTo("demo-mood-of-absent");
        ada.record(demo + "/moods", mood("GREAT"));
        bob.record(demo + "/moods", mood("GREAT"));
        division.settle();
        assertThat(ada.get(demo + "/moods").body().toString()).isEqualTo("{\"people\":2}");
        uma.record(demo + "/moods", mood("POOR"));
        assertThat(refused(uma, demo + "/moods", mood("GOOD"))).isEqualTo("demo-mood-left-already");
        division.settle();
        assertThat(ada.get(demo + "/moods").body().toString())
                .isEqualTo("{\"people\":3,\"poor\":1,\"great\":2}");
        assertThat(ada.get("/initiatives/" + initiative).body().toString())
                .doesNotContain("mood", "GREAT");
    }

    private static String mood(String mood) {
        return "{\"mood\": \"" + mood + "\"}";
    }

    @Test
    void of_the_code_only_a_hash_is_stored() {
        assertThat(
                        division.bean(JdbcClient.class)
                                .sql("select count(*) from domain_event where payload::text like ?")
                                .param("%\"" + code + "\"%")
                                .query(Long.class)
                                .single())
                .isZero();
        assertThat(ada.get("/initiatives/" + initiative).body().toString())
                .doesNotContain(code, "codeHash");
    }

    @Test
    @Rule("R41")
    void a_demo_that_nobody_had_opened_is_recorded_by_who_attended_it_with_the_guests() {
        bob.record(
                "/initiatives/" + initiative + "/demos/held",
                """
                {"heldOn": "2022-01-01", "as": "USER", "guests": {"users": 4, "others": 0}}
                """);

        JsonNode held = history("demo-held").getFirst();
        assertThat(held.at("/details/attendees/0/person").asString()).isEqualTo("bob");
        assertThat(held.at("/details/guests/users").asInt()).isEqualTo(4);
    }

    /** As the round of a construction that it decided would have it. */
    private static void sponsors(String person, String initiative) {
        division.bean(JdbcClient.class)
                .sql("insert into initiative_sponsor (initiative, sponsor) values (?, ?)")
                .params(new InitiativeId(initiative).value(), new PersonId(person).value())
                .update();
    }

    private void attend(Neighbour who, String as) {
        attend(who, as, code);
    }

    private void attend(Neighbour who, String as, String typed) {
        who.record(demo + "/attendance", attendance(as, typed));
    }

    private static String attendance(String as, String code) {
        return "{\"code\": \"%s\", \"as\": \"%s\"}".formatted(code, as);
    }

    private void vote(Neighbour who, String decision, String choice) {
        who.record(
                demo + "/decisions/" + decision + "/votes",
                "{\"choice\": \"%s\"}".formatted(choice));
    }

    private String conclusion(String decision) {
        return demo + "/decisions/" + decision + "/conclusion";
    }

    private static String refused(Neighbour who, String path, String json) {
        var answer = who.post(path, json);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(409);
        return answer.text("code");
    }

    private List<JsonNode> history(String what) {
        return ada.get("/initiatives/" + initiative)
                .body()
                .path("history")
                .valueStream()
                .filter(entry -> entry.path("what").asString().equals(what))
                .toList();
    }
}
