package org.essaim.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Initiatives by their names, found by words and by how they stand, and put in plain words. */
@Gate
class InitiativesTest {

    private static final String STALL = "/initiatives/archives/buvette";
    private static final String SHUTTLE = "/initiatives/zones/navette";

    private static RunningReporting reporting;

    @BeforeAll
    static void publish() {
        reporting = SharedReporting.cleared();
        WrittenFederation.published(reporting);
    }

    private static List<String> found(String query) {
        return reporting
                .rows("/initiatives?" + query)
                .valueStream()
                .map(row -> row.path("initiative").asString())
                .toList();
    }

    private static PageTables page(String path) {
        return PageTables.of(reporting.text("/en" + path));
    }

    @ParameterizedTest
    @CsvSource({
        "'',4",
        "division=zones,2",
        "stage=CLOSED,1",
        "stage=PILOT,1",
        "category=WAITING,1",
        "category=WASTE,1",
        "category=ERROR,0",
        "used=true,2",
        "used=false,2",
        "stopped=true,1",
        "adoptable=true,1",
        "used=true&adoptable=false,1",
        "q=&division=&stage=&used=,4",
        "division=nowhere,0"
    })
    @Rule({"R51", "R62", "R71", "R80", "R90"})
    void filters_find_what_they_say_and_the_page_says_how_many(String query, int count) {
        assertThat(found(query)).hasSize(count);
        assertThat(reporting.text("/en/initiatives?" + query))
                .contains(
                        count == 0
                                ? "No initiative found"
                                : count
                                        + (count == 1
                                                ? " initiative found"
                                                : " initiatives found"));
        assertThat(page("/initiatives?" + query).rowsIfAny("Initiatives found")).hasSize(count);
    }

    @ParameterizedTest
    @CsvSource({
        "buvette,buvette",
        "BUVETTES,buvette",
        "fete,buvette",
        "attente clic,buvette",
        "ete oeuvre,cantine",
        "Élève,cantine",
        "formulaires accueil,cantine",
        "reponse soir,buvette",
        "buvette cantine,",
        "l'attente,buvette",
        "zzz,"
    })
    void words_are_found_in_titles_trials_what_hurt_and_lessons_whatever_their_accents(
            String words, String initiative) {
        assertThat(found("q=" + RunningReporting.encoded(words)))
                .isEqualTo(initiative == null ? List.of() : List.of(initiative));
    }

    @ParameterizedTest
    @CsvSource({
        "LATEST,buvette-des-écoles navette cantine buvette",
        "USERS,buvette buvette-des-écoles navette cantine",
        "COST,navette buvette buvette-des-écoles cantine"
    })
    void they_are_sorted_as_asked_and_paged_without_a_gap(String sort, String order) {
        assertThat(found("sort=" + sort)).isEqualTo(List.of(order.split(" ")));
        List<String> paged = new ArrayList<>();
        JsonNode part = reporting.json("/initiatives?size=1&sort=" + sort);
        while (true) {
            paged.add(part.path("items").get(0).path("initiative").asString());
            if (!part.path("next").isString()) {
                break;
            }
            part =
                    reporting.json(
                            "/initiatives?size=1&sort=%s&after=%s"
                                    .formatted(sort, part.path("next").asString()));
        }
        assertThat(paged).isEqualTo(List.of(order.split(" ")));
    }

    @Test
    void of_past_days_only_what_was_then_is_found() {
        assertThat(found("trueOn=" + WrittenFederation.START)).isEmpty();
        assertThat(found("knownOn=2025-03-01")).containsExactly("navette", "cantine", "buvette");
        assertThat(found("used=true&trueOn=2025-03-20")).isEmpty();
        assertThat(found("q=eleves&trueOn=2025-03-20")).isEmpty();
        assertThat(found("stopped=true&trueOn=2026-01-01")).isEmpty();
        assertThat(reporting.status("/fr" + STALL + "?trueOn=2025-01-20")).isEqualTo(404);
        assertThat(reporting.text("/en" + SHUTTLE + "?trueOn=2026-01-01"))
                .contains("It needs a user by 15 March 2026")
                .doesNotContain("funding stopped");
    }

    @Test
    @Rule("R100")
    void users_of_few_are_never_shown() {
        JsonNode row = reporting.rows("/initiatives?division=%C3%A9coles-primaires").get(0);
        assertThat(row.path("usedProduct").asBoolean()).isTrue();
        assertThat(row.path("users").isNumber()).isFalse();
        PageTables page = page("/initiatives/%C3%A9coles-primaires/buvette-des-%C3%A9coles");
        assertThat(page.rows("Users and delight by month"))
                .containsExactly(List.of("Aug 2025", "fewer than 5", "–"));
        assertThat(page.figures()).doesNotContainKey("Delight");
    }

    @Test
    @Rule({"R21", "R50", "R51", "R71", "R90"})
    void what_is_loved_is_told_in_plain_words() {
        PageTables page = page(STALL);
        assertThat(reporting.text("/en" + STALL))
                .contains(">" + WrittenFederation.STALL_TITLE + "</h1>")
                .contains(WrittenFederation.HURTS)
                .contains(WrittenFederation.TRIAL)
                .contains(
                        "It is used: 34 users on 15 May 2025, confirmed by a user representative.")
                .contains("What it costs: waiting.")
                .contains("7 people are affected.")
                .contains("It is a pilot.")
                .contains("other divisions may adopt it")
                .contains("No expense is waiting for a user.");
        assertThat(page.figures())
                .containsEntry("Users", List.of("34", "measured on 15 May 2025"))
                .containsEntry("Delight", List.of("8/10", "as users say"))
                .containsEntry("Spent", List.of("€300", "4 half-days"))
                .containsEntry("Not spent yet", List.of("€200", "6 half-days"));
        assertThat(page.rows("Users and delight by month"))
                .containsExactly(
                        List.of("Apr 2025", "12", "7/10"), List.of("May 2025", "34", "8/10"));
        assertThat(page.rows("What it was granted and what it spent"))
                .containsExactly(
                        List.of("Granted, less what went back", "€500.00", "10"),
                        List.of("Spent, less reversals", "€300.00", "4"),
                        List.of("Not spent yet", "€200.00", "6"));
        assertThat(page.rows("Adoptions").getFirst())
                .startsWith(
                        WrittenFederation.STALL_TITLE,
                        Written.initiative("buvette-des-écoles"),
                        "Écoles primaires");
    }

    @Test
    @Rule({"R51", "R62"})
    void why_it_was_stopped_is_told_with_the_evidence_that_was_missing() {
        assertThat(reporting.text("/en" + SHUTTLE))
                .contains("Its funding stopped on 16 March 2026")
                .contains("what was spent on 15 March 2025 had to find a user by 15 March 2026")
                .contains("In that time use was declared only")
                .contains("Nobody outside the team is proven to use it.");
        JsonNode summary = reporting.json(SHUTTLE);
        assertThat(summary.path("missing").asString()).isEqualTo("DECLARED_ONLY");
        assertThat(summary.path("stopped").asBoolean()).isTrue();
        assertThat(summary.path("clock").isObject()).isFalse();
    }

    @Test
    void the_map_and_its_list_show_who_adopted_from_whom() {
        String map = reporting.text("/en/initiatives?view=map");
        assertThat(map).contains("<svg class=\"swarm\"").contains("adopted once");
        assertThat(map.replaceAll("<[^>]*>", ""))
                .contains("adopted from “" + WrittenFederation.STALL_TITLE + "”")
                .contains("Écoles primaires");
        assertThat(reporting.text("/en/initiatives?view=map&division=zones"))
                .doesNotContain("<svg class=\"swarm\"")
                .contains("None of these initiatives was adopted");
    }

    @Test
    void the_old_address_leads_to_the_new_one_for_ever_with_its_days() {
        assertThat(
                        reporting.moved(
                                "/fr/initiative?division=archives&initiative=buvette"
                                        + "&trueOn=2026-01-01"))
                .isEqualTo("/fr" + STALL + "?trueOn=2026-01-01");
        assertThat(reporting.status("/fr/initiative?division=a%2Fb&initiative=c")).isEqualTo(404);
    }

    @Test
    void names_stand_wherever_there_were_ids_and_divisions_in_the_order_of_a_reader() {
        assertThat(page("/stops").rows("Past stops").getFirst())
                .startsWith("Suivre la navette", "Zones");
        assertThat(page("/entries?division=zones").rows("Entries"))
                .anyMatch(row -> row.contains("Suivre la navette"));
        assertThat(page("/generalization").rows("Adoptions").getFirst())
                .startsWith(WrittenFederation.STALL_TITLE);
        assertThat(page("/money").rows("Money by division"))
                .extracting(List::getFirst)
                .containsExactly("Archives", "Écoles primaires", "Zones", "All");
        assertThat(page("/initiatives/%C3%A9coles-primaires/buvette-des-%C3%A9coles").moments())
                .anyMatch(each -> each.contains("from " + WrittenFederation.STALL_TITLE));
    }

    @Test
    @Rule({"R13", "R100"})
    void an_entry_says_what_it_was_for_and_has_an_address_of_its_own() {
        String entries = reporting.text("/en/entries?division=archives&kind=SPENT");
        assertThat(PageTables.of(entries).rows("Entries"))
                .singleElement()
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .contains("Expense Papier et encre", WrittenFederation.STALL_TITLE);
        Matcher address = Pattern.compile("href=\"(/en/entries/[^\"?]+)\"").matcher(entries);
        assertThat(address.find()).isTrue();
        assertThat(reporting.text(address.group(1)))
                .contains(">Expense of 15 March 2025</h1>", "Papier et encre", "€300.00");
        assertThat(reporting.status(address.group(1) + "?trueOn=2025-03-14")).isEqualTo(404);
        assertThat(reporting.status("/en/entries/centre/999999")).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=%27%29%3B+drop+table+fact%3B--",
                "q=%25%5F%5C%3A%2A%26%7C%21",
                "q=%F0%9F%90%9D",
                "q=a+b+c+d+e+f+g+h+i+j+k+l+m+n+o+p+q+r+s+t+u+v+w+x+y+z",
                "division=%27%22%3Cscript%3E",
                "view=%3Cscript%3E",
                "sort=&stage=&used="
            })
    void hostile_questions_are_answered_without_harm(String query) {
        for (String page : List.of("/fr/initiatives", "/fr/irritants", "/fr/lessons")) {
            String q = page.endsWith("initiatives") ? query : query.replaceAll("^[^q].*", "q=a");
            assertThat(reporting.status(page + "?" + q)).as(page).isEqualTo(200);
            assertThat(reporting.text(page + "?" + q)).doesNotContain("<script>");
        }
    }

    @Test
    void what_is_too_long_or_no_next_of_a_page_is_refused() {
        String tooLong = "q=" + "a".repeat(201);
        for (String page : List.of("/fr/initiatives", "/fr/irritants", "/fr/lessons")) {
            assertThat(reporting.status(page + "?" + tooLong)).isEqualTo(400);
            assertThat(reporting.status(page + "?q=%00")).isEqualTo(400);
            assertThat(reporting.status(page + "?after=nonsense")).isEqualTo(400);
        }
        assertThat(reporting.status("/api/v1/initiatives?" + tooLong)).isEqualTo(400);
        assertThat(reporting.status("/api/v1/initiatives?sort=NOTHING")).isEqualTo(400);
        assertThat(reporting.status("/api/v1/initiatives/zones/nothing")).isEqualTo(404);
    }
}
