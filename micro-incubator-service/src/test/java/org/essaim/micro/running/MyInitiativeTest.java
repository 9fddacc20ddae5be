package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.testkit.Browser;
import org.essaim.testkit.Night;
import org.essaim.testkit.PageVisit;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SecondChance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The owner sees where an initiative stands, and spends on a phone what is theirs to spend. */
@Night
@SecondChance
class MyInitiativeTest {

    private static final int PHONE = 390;
    private static final int DESK = 1280;

    private static InitiativePeople people;
    private static Browser browser;
    private static PageVisit visit;
    private static String keys;

    @BeforeAll
    static void start() {
        people = InitiativePeople.start();
        keys = people.launch("clefs", "Clefs perdues", "2025-12-01");
        people.spend(keys, "38.50", 0, "Tableau et crochets", "2025-12-02");
        people.spend(keys, "0.00", 2, "Pose et étiquettes", "2026-02-10");
        browser = Browser.start();
        browser.size(PHONE, 844, true);
        visit = people.division().visit(browser);
    }

    @AfterAll
    static void stop() {
        browser.close();
        people.division().close();
    }

    @Test
    @Rule("R15")
    void spending_needs_no_script() {
        String paper = people.launch("paper", "Bulletins sans papier", "2026-11-20");
        try (Browser plain = Browser.withoutScripts()) {
            plain.size(PHONE, 844, true);
            PageVisit alone = people.division().visit(plain);
            alone.login("ada", "employee").open("/language?to=en").open(paper + "/spend");
            alone.fill("amount.euros", "12").fill("label", "Envelopes").press("Record it");
            assertThat(alone.path()).isEqualTo(paper);
            assertThat(alone.text()).contains("Recorded.", "€488.00", "Expense: €12.00");
        }
    }

    @Test
    @Rule("R22")
    void what_is_too_much_or_no_figure_is_refused_beside_its_field_and_nothing_typed_is_lost() {
        visit.login("ada", "employee").open("/language?to=en").open(keys + "/spend");
        visit.fill("amount.euros", "900").fill("label", "Gold").press("Record it");
        assertThat(visit.path()).isEqualTo(keys + "/spend");
        assertThat(wrong("amount.euros")).contains("€461.50");
        assertThat(browser.run("return document.getElementById('label').value").asString())
                .isEqualTo("Gold");
        visit.fill("amount.euros", "much").press("Record it");
        assertThat(wrong("amount.euros")).isEqualTo("A sum in euros, such as 38.50.");
        visit.fill("amount.euros", "").fill("amount.halfDays", "half").press("Record it");
        assertThat(wrong("amount.halfDays")).isEqualTo("A whole number.");
        assertThat(visit.sight().violations()).isEmpty();
    }

    @Test
    @Rule("R13")
    void an_expense_is_reversed_with_a_reason_once() {
        String doors = people.launch("doors", "Portes", "2026-11-20");
        people.spend(doors, "20.00", 0, "Serrure", "2026-11-21");
        visit.login("ada", "employee").open("/language?to=fr").open(doors);
        visit.press("20,00 €");
        visit.press("Annuler cette dépense");
        assertThat(wrong("reason")).isEqualTo("À remplir.");
        visit.fill("reason", "Deux fois la même").press("Annuler cette dépense");
        assertThat(text()).contains("La dépense est annulée", "500,00 €", "Deux fois la même");
        assertThat(text()).doesNotContain("Trouver un usager");
    }

    @Test
    @Rule({"R13", "R28"})
    void words_are_corrected_and_what_was_written_stays_in_the_story() {
        String typo = people.launch("typo", "Clefs perdus", "2026-11-20");
        people.spend(typo, "20.00", 0, "Serure", "2026-11-21");
        visit.login("ada", "employee").open("/language?to=fr").open(typo);
        visit.press("Corriger les mots").fill("title", "Clefs perdues").press("Corriger");
        assertThat(browser.run("return document.querySelector('h1').innerText").asString())
                .isEqualTo("Clefs perdues");
        visit.press("20,00 €").fill("label", "Serrure");
        browser.run("document.querySelector('main details').open = true");
        visit.press("Corriger");
        assertThat(text()).contains("Les mots sont corrigés", "Serrure");
        assertThat(visit.open(typo).text()).contains("Texte corrigé", "Libellé corrigé");
    }

    @Test
    @Rule({"R28", "R61", "R52"})
    void others_are_offered_what_is_theirs_and_a_proven_use_ends_the_countdown() {
        String used = people.launch("used", "Salles libres", "2026-11-20");
        people.spend(used, "10.00", 0, "Écran", "2026-11-21");
        visit.login("eve", "employee").open("/language?to=fr").open(used);
        assertThat(text())
                .contains("Portée par Ada Morel", "Je m’en sers", "Trouver un usager")
                .doesNotContain("Demander un nouveau tour", "Compter depuis le produit")
                .doesNotContain("Je veux bien être nommé");
        assertThat(links()).doesNotContain(used + "/spend", used + "/round", used + "/keys");
        people.use("eve", used);
        visit.open(used);
        assertThat(text())
                .contains("1 dépense validée par l’usage", "1 usager, mesuré")
                .doesNotContain("Trouver un usager");
    }

    @Test
    @Rule("R22")
    void a_first_round_granted_short_is_topped_up_by_asking() {
        RunningDivision ada = people.division().as("ada", "employee");
        List<String> poor = new ArrayList<>();
        while (!ada.get("/envelope").body().at("/available/euros").asString().equals("0.00")) {
            poor.add(people.launch("poor-" + poor.size(), "Sans le sou", "2026-11-20"));
        }
        String last = people.launch("poor-last", "Sans le sou", "2026-11-20");
        visit.login("ada", "employee").open("/language?to=en").open(last);
        assertThat(text()).contains("Your first round fell short", "€500.00");
        people.allocate("more", Amount.of(9_000_00, 500));
        visit.press("Ask for the rest");
        assertThat(text()).contains("Topped up by €500.00").doesNotContain("fell short");
    }

    @Test
    @Rule("R75")
    void the_owner_agrees_to_be_named_and_takes_it_back() {
        visit.login("ada", "employee").open("/language?to=fr").open(keys);
        visit.press("Je veux bien être nommé");
        assertThat(text()).contains("Vous acceptez d’être nommé");
        visit.press("Ne plus me nommer");
        assertThat(text()).contains("Vous ne serez plus nommé", "Je veux bien être nommé");
    }

    @Test
    void every_page_of_it_can_be_read_by_everybody_on_a_phone_and_at_a_desk() {
        for (String language : List.of("fr", "en")) {
            visit.login("ada", "employee").open("/language?to=" + language);
            for (String page : PAGES) {
                browser.size(PHONE, 844, true);
                visit.open(keys + page);
                browser.picture(picture(language, page));
                assertThat(visit.path()).isEqualTo(keys + page);
                assertThat(visit.sight().violations()).as(page).isEmpty();
                assertThat(visit.sight().widerThanTheScreen()).as(page).isZero();
                assertThat(text()).as(page).doesNotContain("??", "mine.");
                browser.size(DESK, 900, false);
                assertThat(visit.sight().widerThanTheScreen()).as(page).isZero();
            }
        }
        browser.size(PHONE, 844, true);
    }

    private static final List<String> PAGES =
            List.of(
                    "",
                    "/spend",
                    "/team",
                    "/team/new",
                    "/team/owner",
                    "/users",
                    "/users/new",
                    "/keys",
                    "/life",
                    "/life/STAGE",
                    "/life/PAUSE",
                    "/life/REVIVE",
                    "/life/INTEGRATE",
                    "/life/ACCEPT",
                    "/life/CLOSE",
                    "/checklists/ACCESS",
                    "/obstacles",
                    "/round",
                    "/words");

    private static Path picture(String language, String page) {
        return Path.of("target/pages/mine-" + language + page.replace('/', '-') + ".png");
    }

    /** With plain blanks where figures and signs have narrow ones. */
    private static String text() {
        return visit.text().replaceAll("[\\u00a0\\u202f]", " ");
    }

    private static String wrong(String field) {
        return browser.run(
                        "return document.getElementById(arguments[0] + '-wrong')?.innerText ?? ''",
                        field)
                .asString();
    }

    private static List<String> links() {
        return browser.run("return [...document.links].map(link => new URL(link.href).pathname)")
                .valueStream()
                .map(each -> each.asString())
                .toList();
    }
}
