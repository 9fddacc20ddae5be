package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.testkit.Browser;
import org.essaim.testkit.Night;
import org.essaim.testkit.PageVisit;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SecondChance;
import org.essaim.testkit.SeenPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who has how much to do, what is late, samples that anybody draws again; nothing is held up. */
@Rule({"R95", "R96"})
@Night
@SecondChance
class ControlListPagesTest {

    private static final Pattern ASKED = Pattern.compile("'(POST|PUT|DELETE) (/[^'?]*)'");

    private static RunningCentre centre;
    private static ControlledCentre control;
    private static Browser browser;
    private static PageVisit visit;
    private static SeenPage page;

    @BeforeAll
    static void start() {
        centre = RunningCentre.at(Instant.parse("2026-11-27T10:00:00Z"));
        control = new ControlledCentre(centre);
        browser = Browser.start();
        browser.size(390, 844, true);
        visit = centre.visit(browser);
        page = new SeenPage(visit);
        control.named("cleo", "Cléo Marchand");
        control.named("carl", "Carl Petit");
    }

    @AfterAll
    static void stop() {
        browser.close();
        centre.close();
    }

    @Test
    @Rule("R100")
    void findings_show_what_is_late_first_and_who_has_how_much_by_name() {
        InitiativeMessages due = control.spent("due", "Dû", "one", "two");
        control.opened(due, "one");
        String late = control.opened(due, "two");
        centre.jdbc()
                .sql("update control_finding set due_on = '2026-11-20' where finding_id = ?")
                .param(UUID.fromString(late))
                .update();
        centre.askedBy("carl", null, "controller")
                .post("/api/v1" + ControlledCentre.item(due, "two") + "/taking", "{}");
        control.caughtUp();
        visit.login("cleo", "controller").open("/language?to=fr").open("/control/findings?of=due");
        assertThat(page.text())
                .contains("Une dépense de « Dû »", "à clore avant la fin du 27 décembre 2026")
                .contains("Cléo Marchand", "Carl Petit")
                .doesNotContain("cleo", "carl");
        page.looksRight("control-findings");
        browser.size(1280, 900, false);
        browser.picture(Path.of("target/pages/control-findings-desk.png"));
        browser.size(390, 844, true);
        assertThat(page.text())
                .containsSubsequence("en retard : attendu le 20 novembre 2026", "à clore avant");
        visit.open("/control/findings?of=due&state=OVERDUE&mine=true");
        assertThat(page.text()).contains("en retard : attendu le").doesNotContain("à clore avant");
        visit.open("/control/findings?of=due&state=CLOSED");
        assertThat(page.text()).contains("Aucun.");
        visit.open(ControlledCentre.item(due, "two"));
        assertThat(page.text())
                .contains("en charge : Carl Petit")
                .doesNotContain("Prendre en charge");
    }

    @Test
    void a_sample_is_drawn_and_anybody_draws_it_again_with_the_command_that_is_shown()
            throws Exception {
        control.spent("drawn", "Tiré", "one", "two", "three", "four", "five");
        visit.login("cleo", "controller").open("/language?to=en").open("/control/samples");
        page.looksRight("control-samples");
        visit.fill("size", "3").fill("division", "drawn").press("Draw");
        assertThat(page.text())
                .contains("The sample is drawn and published.", "3 expenses drawn on")
                .contains("the same list, the same expenses");
        page.looksRight("control-sample");

        Path here = Files.createTempDirectory("sample");
        Files.writeString(here.resolve("population.txt"), fetched(visit.path() + "/population"));
        assertThat(page.text()).contains(ran(here, shown("fingerprint")).substring(0, 64));
        assertThat(ran(here, shown("draw")).lines())
                .containsExactlyElementsOf(
                        centre.list("/api/v1/control/samples")
                                .valueStream()
                                .filter(each -> each.path("division").asString("").equals("drawn"))
                                .flatMap(each -> each.path("expenses").valueStream())
                                .map(each -> each.asString())
                                .toList());
    }

    @Test
    void no_form_of_control_could_hold_anything_up() throws IOException {
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates/control"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                ASKED.matcher(Files.readString(template))
                        .results()
                        .forEach(found -> asked.add(found.group(1) + " " + found.group(2)));
            }
        }
        Set<String> noted = new TreeSet<>(Set.of("POST /control/samples"));
        for (String of : List.of("expenses", "evidence")) {
            for (String what :
                    List.of(
                            "taking",
                            "giving-back",
                            "looks",
                            "findings",
                            "findings/{findingId}/answers",
                            "findings/{findingId}/close")) {
                noted.add("POST /control/" + of + "/{division}/{itemId}/" + what);
            }
        }
        assertThat(asked).isEqualTo(noted);
    }

    private static String shown(String id) {
        return browser.run("return document.getElementById(arguments[0]).textContent", id)
                .asString();
    }

    private static String fetched(String path) {
        return browser.await(
                        "const done = arguments[1];"
                                + " fetch(arguments[0]).then(r => r.text()).then(done)",
                        path)
                .asString();
    }

    private static String ran(Path here, String command) throws Exception {
        Process shell = new ProcessBuilder("sh", "-c", command).directory(here.toFile()).start();
        return new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
