package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.net.http.HttpResponse;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a form of a page may ask for, and where it may lead. */
@Gate
class FormRequestsTest {

    private static RunningDivision division;
    private static FormRequest ada;

    @BeforeAll
    static void start() {
        division = RunningDivision.sharedAt("2026-11-27T10:00:00Z");
        ada = FormRequest.of(division, "ada");
    }

    @AfterAll
    static void stop() {
        division.close();
    }

    @Test
    @Rule("R90")
    void a_form_that_another_site_made_is_refused_and_nothing_is_done() {
        assertThat(sent(Map.of("_csrf", "guessed"))).isEqualTo("200 /irritants/new");
        String foreign =
                "_operation=POST+/irritants&hurts=forged&zone=forged&category=WASTE"
                        + "&recurrence=DAILY&reportedOn=2026-11-27";
        assertThat(ada.raw("/do", foreign).statusCode()).isEqualTo(403);
        division.settle();
        assertThat(ada.page("/").body()).doesNotContain("forged");
    }

    @Test
    void a_form_asks_operations_alone_and_leads_to_this_service_alone() {
        for (String operation :
                List.of(
                        "POST /../../do",
                        "POST /irritants/../../../do",
                        "POST /%2e%2e/%2e%2e/do",
                        "POST /..;/..;/do")) {
            assertThat(sent(Map.of("_operation", operation)))
                    .as(operation)
                    .matches("4\\d\\d.*|200 .*/irritants/new");
        }
        assertThat(sent(Map.of("_operation", "GET /irritants"))).startsWith("400");
        assertThat(ada.raw("/do", "hurts=%zz&_csrf=" + ada.token()).statusCode()).isEqualTo(400);
        for (String elsewhere :
                List.of("//evil.example/", "https://evil.example/", "/\\evil.example")) {
            Map<String, String> leading =
                    Map.of("_operation", "POST /nothing", "_from", elsewhere, "_then", elsewhere);
            assertThat(sent(leading)).as(elsewhere).isEqualTo("200 /");
        }
    }

    @Test
    @Rule("R90")
    void what_is_missing_is_said_beside_the_field_and_what_was_typed_stays() {
        String again = answer(Map.of("hurts", "Deux saisies", "zone", "")).body();
        assertThat(again)
                .contains("<title>Error: ", "id=\"zone-wrong\"", "Fill this in.", "Deux saisies");
    }

    @Test
    @Rule("R17")
    void a_form_that_is_sent_twice_is_done_once() {
        Map<String, String> once = Map.of("hurts", "Deux clics", "_key", "of-one-page");
        answer(once);
        answer(once);
        division.settle();
        String all = division.get("/irritants").body().toString();
        assertThat(all.split("Deux clics", -1)).hasSize(2);
    }

    /** Attack A1: by the square of the blanks, all divisions of the host waited for seconds. */
    @Test
    void what_no_form_of_a_page_holds_is_refused_before_it_is_read() {
        String name = "x.".repeat(2000);
        Map<String, String> many = new HashMap<>();
        IntStream.range(0, 5000).forEach(each -> many.put("f" + each, "1"));
        assertThat(sent(Map.of(name + "x", "1"))).startsWith("400");
        assertThat(sent(Map.of("a.b.c.d.e.f.g", "1"))).startsWith("400");
        assertThat(sent(Map.of("words:tags", "a" + " ".repeat(400_000) + "b"))).startsWith("400");
        assertThat(sent(many)).startsWith("400");
        assertThat(sent(Map.of("words:tags", "a" + " ".repeat(19_000) + "b")))
                .isEqualTo("200 /irritants/new");
    }

    /** The status and the path that a form of these fields leads to. */
    private static String sent(Map<String, String> fields) {
        HttpResponse<String> answer = answer(fields);
        return answer.statusCode() + " " + answer.uri().getPath();
    }

    private static HttpResponse<String> answer(Map<String, String> fields) {
        Map<String, String> all =
                new HashMap<>(
                        Map.of(
                                "_operation", "POST /irritants",
                                "_from", "/irritants/new",
                                "_form", "report",
                                "hurts", "forged",
                                "zone", "forged",
                                "category", "WASTE",
                                "recurrence", "DAILY",
                                "reportedOn", "2026-11-27"));
        all.putAll(fields);
        return ada.form("/do", all);
    }
}
