package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.testkit.Browser;
import org.essaim.testkit.Night;
import org.essaim.testkit.PageFiles;
import org.essaim.testkit.PageVisit;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SecondChance;
import org.essaim.testkit.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who uses a product says so with one tap, and finds the page by a poster (R52). */
@Rule("R52")
@Night
@SecondChance
class UsePagesTest {

    private static final Path PICTURES = Path.of("target/pages");
    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page[^s]");

    private static final String NAVIGATION =
            "return getComputedStyle(document.querySelector('.nav')).display";

    private static RunningDivision division;
    private static Browser browser;
    private static PageVisit visit;

    @BeforeAll
    static void start() {
        division = RunningDivision.sharedAt("2026-11-27T10:00:00Z");
        browser = Browser.start();
        visit = division.visit(browser);
        launch("clefs-perdues");
        launch("clefs-trouvees");
        division.settle();
    }

    private static void launch(String initiative) {
        Neighbour.of(division, "ada", "employee")
                .launch(
                        """
                        {"initiative": "%s", "title": "Clefs perdues",
                         "kind": "PROTOTYPE", "irritant": "Vingt minutes par jour",
                         "trial": "Un tableau dans le couloir, avec vingt crochets.",
                         "launchedOn": "2026-11-20"}
                        """
                                .formatted(initiative));
    }

    @AfterAll
    static void stop() {
        browser.close();
        division.close();
    }

    @Test
    void one_tap_says_it_another_changes_the_delight_and_what_was_said_can_be_taken_back() {
        visit.login("bob", "employee").open("/language?to=fr").open("/use/clefs-perdues");
        assertThat(visit.text())
                .contains("Clefs perdues", "vingt crochets", "Vous seriez la première personne");
        fits("use");
        visit.press("Bien");
        assertThat(visit.text()).contains("c’est compté", "vous l’avez dit le 27 novembre 2026");
        assertThat(chosen()).isEqualTo("8");
        fits("use-said");
        visit.press("J’adore");
        assertThat(chosen()).isEqualTo("10");
        assertThat(division.as("bob", "employee").get(mine()).body().at("/items/0/delight").asInt())
                .isEqualTo(10);
        visit.press("Je ne m’en sers pas : le retirer");
        assertThat(visit.text()).contains("C’est retiré", "Vous vous en servez");
        division.settle();
        assertThat(division.as("bob", "employee").get(mine()).body().at("/items").isEmpty())
                .isTrue();
    }

    @Test
    void who_comes_by_the_poster_from_another_division_says_it_too_without_a_script() {
        try (Browser plain = Browser.withoutScripts()) {
            plain.open(division.address().resolve("/login"));
            TestIssuer.shared().nextLogin("olga", "dgfip", "employee");
            PageVisit stranger = division.visit(plain);
            stranger.open("/U/CLEFS-TROUVEES");
            assertThat(stranger.path()).isEqualTo("/use/clefs-trouvees");
            stranger.open("/language?to=en&back=/use/clefs-trouvees");
            assertThat(stranger.text()).contains("Do you use it?").doesNotContain("not for me");
            stranger.press("Just say that I use it");
            assertThat(stranger.text()).contains("Thank you: it is counted.");
        }
        division.settle();
        assertThat(
                        division.as("ada", "employee")
                                .get("/initiatives/clefs-trouvees/use")
                                .body()
                                .at("/items/0/users")
                                .asInt())
                .isEqualTo(1);
    }

    @Test
    @Rule("R50")
    void the_team_is_asked_to_hang_up_the_poster_instead() {
        visit.login("ada", "employee").open("/language?to=en").open("/use/clefs-perdues");
        assertThat(visit.text()).contains("your own use does not count");
        assertThat(visit.sight().violations()).isEmpty();
        visit.press("Print the poster");
        assertThat(visit.path()).isEqualTo("/initiatives/clefs-perdues/poster");
    }

    @Test
    void the_poster_fills_one_sheet_and_has_its_address_in_words_and_as_a_code() throws Exception {
        visit.login("ada", "employee").open("/language?to=fr");
        visit.open("/initiatives/clefs-perdues/poster");
        assertThat(visit.text())
                .contains("Clefs perdues", division.address().getAuthority() + "/u/clefs-perdues");
        fits("poster");
        byte[] pdf = browser.printed();
        PageFiles.keep(PICTURES.resolve("poster.pdf"), () -> pdf);
        assertThat(SHEET.matcher(new String(pdf, StandardCharsets.ISO_8859_1)).results())
                .hasSize(1);
        browser.media("print");
        browser.size(794, 1123, false);
        browser.picture(PICTURES.resolve("poster-print.png"));
        assertThat(browser.run(NAVIGATION).asString()).isEqualTo("none");
        browser.media("");
    }

    private static void fits(String name) {
        browser.size(1280, 800, false);
        assertThat(visit.sight().widerThanTheScreen()).isZero();
        browser.size(390, 844, true);
        assertThat(visit.sight().widerThanTheScreen()).isZero();
        assertThat(visit.sight().violations()).isEmpty();
        browser.picture(PICTURES.resolve(name + ".png"));
    }

    private static String chosen() {
        return browser.run("return document.querySelector('.faces [aria-pressed=\"true\"]').value")
                .asString();
    }

    private static String mine() {
        return "/initiatives/clefs-perdues/use/mine";
    }
}
