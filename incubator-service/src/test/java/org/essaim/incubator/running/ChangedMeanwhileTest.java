package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.net.http.HttpResponse;
import org.essaim.contract.DivisionId;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who changes what somebody else changed since they read it is refused, and changes nothing. */
@Gate
class ChangedMeanwhileTest {

    private static final String OFFICES = "/api/v1/offices/";
    private static final int PEOPLE = 6;

    private static RunningCentre centre;

    @BeforeAll
    static void start() {
        centre = SharedCentre.withBoard();
        centre.with(new DivisionId("south"));
    }

    @Test
    void of_two_people_who_read_the_same_only_the_first_renames_an_office() {
        String tag = listed("school");
        assertThat(named("school", "the schools", tag).statusCode()).isEqualTo(201);

        HttpResponse<String> late = named("school", "the academy", tag);

        assertThat(late.statusCode()).as(late.body()).isEqualTo(412);
        assertThat(late.body())
                .contains("changed-meanwhile", "\"read\":\"/api/v1/offices/school\"");
        assertThat(name("school")).isEqualTo("the schools");
        assertThat(named("school", "the academy", tag("school")).statusCode()).isEqualTo(201);
        assertThat(name("school")).isEqualTo("the academy");
    }

    @Test
    void it_is_said_in_french_too() {
        listed("harbour");
        HttpResponse<String> late =
                centre.put(
                        OFFICES + "harbour",
                        "{\"name\": \"x\"}",
                        "If-Match",
                        "\"0ld\"",
                        "Accept-Language",
                        "fr");
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.body()).contains("Modifié entre-temps", "Relisez /api/v1/offices/harbour");
    }

    @Test
    void of_many_at_once_one_is_first_and_nobody_overwrites_it() throws Exception {
        String tag = listed("archive");
        List<Callable<Integer>> all =
                IntStream.range(0, PEOPLE)
                        .<Callable<Integer>>mapToObj(
                                i -> () -> named("archive", "archive " + i, tag).statusCode())
                        .toList();
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(PEOPLE)) {
            for (Future<Integer> each : people.invokeAll(all)) {
                answers.add(each.get());
            }
        }
        assertThat(answers).containsOnlyOnce(201);
        assertThat(answers).filteredOn(status -> status == 412).hasSize(PEOPLE - 1);
    }

    @Test
    void whoever_changes_without_a_tag_is_seen_by_whoever_has_one() {
        String tag = listed("court");
        assertThat(named("court", "the courts", null).statusCode()).isEqualTo(201);

        assertThat(named("court", "the tribunal", tag).statusCode()).isEqualTo(412);
        assertThat(name("court")).isEqualTo("the courts");
    }

    @Test
    void a_thing_that_comes_to_be_as_it_was_may_be_changed_by_who_read_it_then() {
        String tag = listed("museum");
        assertThat(named("museum", "the museums", tag).statusCode()).isEqualTo(201);
        assertThat(named("museum", "museum", tag("museum")).statusCode()).isEqualTo(201);

        assertThat(tag("museum")).isEqualTo(tag);
        assertThat(named("museum", "the museum", tag).statusCode()).isEqualTo(201);
    }

    @Test
    void a_star_is_whatever_is_there_and_nothing_where_nothing_is() {
        assertThat(named("nowhere", "nowhere", "*").statusCode()).isEqualTo(412);
        listed("garden");
        assertThat(named("garden", "the gardens", "*").statusCode()).isEqualTo(201);
        assertThat(named("garden", "x", "W/" + tag("garden")).statusCode()).isEqualTo(412);
        assertThat(named("garden", "the garden", "\"other\", " + tag("garden")).statusCode())
                .isEqualTo(201);
    }

    @Test
    @Rule("R17")
    void what_is_sent_again_answers_as_the_first_time() {
        String tag = listed("prefecture");
        for (int time = 0; time < 2; time++) {
            HttpResponse<String> answer =
                    centre.put(
                            OFFICES + "prefecture",
                            "{\"name\": \"the prefecture\"}",
                            "If-Match",
                            tag,
                            "Idempotency-Key",
                            "k-prefecture");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        }
    }

    @Test
    void an_operation_that_does_not_heed_the_header_refuses_it() {
        HttpResponse<String> refused =
                centre.post("/api/v1/searches", "{\"name\": \"x\"}", "If-Match", "\"0ld\"");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body()).contains("if-match-not-heeded");
    }

    @Test
    void the_name_of_a_division_and_the_versions_of_the_policy_are_held_too() {
        assertThat(centre.put(division("/name"), "{\"name\": \"Sud\"}", "If-Match", "\"0\""))
                .returns(412, HttpResponse::statusCode);
        String tag = centre.headers(division("")).firstValue("ETag").orElseThrow();
        assertThat(centre.put(division("/name"), "{\"name\": \"Sud\"}", "If-Match", tag))
                .returns(201, HttpResponse::statusCode);
    }

    private static String division(String below) {
        return "/api/v1/divisions/south" + below;
    }

    private static String listed(String office) {
        assertThat(named(office, office, null).statusCode()).isEqualTo(201);
        Eventually.holds(office + " is listed", centre::isCaughtUp);
        return tag(office);
    }

    private static HttpResponse<String> named(String office, String name, String tag) {
        String body = "{\"name\": \"%s\"}".formatted(name);
        return tag == null
                ? centre.put(OFFICES + office, body)
                : centre.put(OFFICES + office, body, "If-Match", tag);
    }

    private static String name(String office) {
        Eventually.holds(office + " is shown", centre::isCaughtUp);
        return centre.get(OFFICES + office).path("name").asString();
    }

    private static String tag(String office) {
        Eventually.holds(office + " is shown", centre::isCaughtUp);
        return centre.headers(OFFICES + office).firstValue("ETag").orElseThrow();
    }
}
