package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Stage;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.testkit.Browser;
import org.essaim.testkit.Night;
import org.essaim.testkit.PageVisit;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SecondChance;
import org.essaim.testkit.SeenPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Anybody of the federation finds things at a page, keeps a search and sees what is new in it. */
@Night
@SecondChance
class SearchPagesTest {

    private static RunningCentre centre;
    private static DisclosedMessages anct;
    private static Browser browser;

    @BeforeAll
    static void start() {
        centre = RunningCentre.at(Instant.parse("2026-03-02T10:00:00Z"));
        anct = DisclosedMessages.to(centre, "anct");
        List<FederationMessage> many = new ArrayList<>();
        for (int i = 1; i <= 21; i++) {
            many.add(anct.launched("lot" + i, "Lot numéro " + i, null));
        }
        centre.receives(anct.division(), many.toArray(FederationMessage[]::new));
        centre.receives(
                anct.division(),
                anct.reported("clefs", "On cherche les clefs vingt minutes par jour", "badges"),
                anct.launched("tableau", "Un tableau pour les clefs perdues", "clefs"),
                InitiativeMessages.of(anct.division(), "tableau").used(DisclosedMessages.DAY, 25),
                anct.entered("tableau", Stage.PILOT),
                anct.launched("minuterie", "Une minuterie pour les réunions", null),
                anct.closed(
                        "minuterie",
                        "une minuterie au mur",
                        "Debout, les réunions sont deux fois plus brèves"));
        centre.caughtUp();
        browser = Browser.start();
        browser.size(390, 844, true);
    }

    @AfterAll
    static void stop() {
        browser.close();
        centre.close();
    }

    @Test
    @Rule({"R84", "R90"})
    void somebody_finds_a_lesson_by_a_word_without_its_accent() {
        PageVisit visit = centre.visit(browser, "men").login("mia", "employee");
        SeenPage page = new SeenPage(visit);
        visit.open("/language?to=fr").open("/search");
        assertThat(page.text()).contains("Les dernières nouvelles", "On cherche les clefs");
        page.looksRight("search");
        visit.fill("q", "reunion breve").press("Chercher");
        assertThat(page.text())
                .contains("Une minuterie pour les réunions", "deux fois plus brèves")
                .doesNotContain("On cherche les clefs");
        visit.press("Une minuterie pour les réunions");
        assertThat(visit.path()).isEqualTo("/initiatives/anct/minuterie");
        visit.open("/search?q=licorne");
        assertThat(page.text()).contains("Rien ne correspond.");
        assertThat(visit.sight().violations()).isEmpty();
    }

    @Test
    void what_does_not_fit_on_one_page_is_on_the_next() {
        PageVisit visit = centre.visit(browser).login("ada", "director");
        visit.open("/language?to=fr").open("/search?q=lot&sort=LATEST&kind=INITIATIVE");
        assertThat(visit.text()).contains("Lot numéro 21").doesNotContain("Lot numéro 1\n");
        visit.press("Voir plus");
        assertThat(visit.text()).contains("Lot numéro 1\n").doesNotContain("Lot numéro 2\n");
    }

    @Test
    @Rule("R63")
    void somebody_keeps_a_search_sees_what_is_new_in_it_and_ends_it() {
        PageVisit visit = centre.visit(browser, "men").login("uma", "employee");
        keep(visit);
    }

    @Test
    @Rule("R63")
    void the_same_is_done_without_scripts() {
        try (Browser plain = Browser.withoutScripts()) {
            plain.size(390, 844, true);
            keep(centre.visit(plain, "men").login("ola", "employee"));
        }
    }

    private static void keep(PageVisit visit) {
        SeenPage page = new SeenPage(visit);
        visit.open("/language?to=en").open("/search?kind=INITIATIVE&division=anct&used=true");
        assertThat(page.text()).contains("25 users").doesNotContain("minuterie");
        visit.press("Save this search");
        assertThat(page.text()).contains("This was not done");
        visit.fill("name", "In use at ANCT").press("Save this search");
        assertThat(page.text()).contains("Saved.", "“In use at ANCT”").doesNotContain("1 new");

        String one = "badge" + UUID.randomUUID();
        InitiativeMessages used = InitiativeMessages.of(anct.division(), one);
        centre.receives(
                anct.division(),
                anct.launched(one, "Un badge pour tous", null),
                used.used(DisclosedMessages.DAY.plusDays(2), 3));
        centre.caughtUp();
        visit.open("/search");
        assertThat(page.text()).contains("What is new in “In use at ANCT”\n1 new");
        visit.press("What is new in “In use at ANCT”");
        assertThat(page.text())
                .contains("1 thing is new, or changed, since you last looked.")
                .containsOnlyOnce("Un badge pour tous\nNew Product in use");
        if (visit.browser() == browser) {
            page.looksRight("search-saved");
        }
        visit.press("I have seen them");
        assertThat(page.text()).contains("Noted.").doesNotContain("since you last looked");
        visit.press("Delete");
        assertThat(page.text()).contains("Deleted.", "Save a search under a name");
    }
}
