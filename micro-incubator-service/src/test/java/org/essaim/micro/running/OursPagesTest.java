package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.testkit.Texts.reference;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.FindingGround;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.OfficeId;
import org.essaim.contract.WrittenText;
import org.essaim.contract.message.v1.ControlFindingOpened;
import org.essaim.contract.message.v1.EnvelopeAllocated;
import org.essaim.contract.message.v1.GeneralizationProposed;
import org.essaim.contract.message.v1.OfficeListed;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.stream.text.Disclosure;
import org.essaim.stream.text.FreeTexts;
import org.essaim.testkit.Browser;
import org.essaim.testkit.Night;
import org.essaim.testkit.PageVisit;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SecondChance;
import org.essaim.testkit.SeenPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Our incubator on pages: envelope, derogations, findings, policy, texts, and what others built.
 */
@Night
@SecondChance
class OursPagesTest {

    private static final DivisionId DIVISION = new DivisionId("anct");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    private static RunningDivision division;
    private static Browser browser;
    private static PageVisit visit;
    private static SeenPage page;
    private static String irritant;

    @BeforeAll
    static void start() {
        division = RunningDivision.sharedAt("2026-11-27T10:00:00Z");
        for (int each = 0; each < 26; each++) {
            division.receive(allocated("envelope-" + each, 250_00, 4));
        }
        Neighbour.of(division, "mia", "employee", "manager")
                .record("/volunteers/mia/acceptance", "{\"capacity\":\"MANAGER\"}");
        Neighbour ada = Neighbour.of(division, "ada", "employee");
        ada.launch(
                """
                {"initiative":"clefs","title":"Clefs perdues","kind":"PROTOTYPE",
                 "irritant":"on cherche les clefs","trial":"un tableau","launchedOn":"2026-11-02"}
                """);
        ada.record(
                "/initiatives/clefs/expenses",
                """
                {"amount":{"euros":"38.50","halfDays":1},"label":"crochets","spentOn":"2026-11-05"}
                """);
        irritant =
                ada.record(
                        "/irritants",
                        """
                        {"category":"WAITING","recurrence":"DAILY","zone":"l’accueil",
                         "hurts":"On cherche les clefs vingt minutes par jour","tags":["clefs"],
                         "reportedOn":"2026-11-02"}
                        """);
        division.settle();
        browser = Browser.start();
        browser.size(390, 844, true);
        visit = division.visit(browser);
        page = new SeenPage(visit);
    }

    @AfterAll
    static void stop() {
        browser.close();
        division.close();
    }

    @Test
    @Rule({"R11", "R12"})
    void the_envelope_adds_up_on_its_page_and_its_books_are_read_entry_by_entry() {
        visit.login("ada", "employee").open("/language?to=fr").open("/ours");
        assertThat(page.text()).contains("6 000,00 €", "et 94 demi-journées");
        page.looksRight("ours");
        visit.press("Enveloppe");
        assertThat(page.text())
                .contains("Reçu du centre\t6 500,00 €\t104")
                .contains("Attribué aux initiatives\t500,00 €\t10")
                .contains("Disponible\t6 000,00 €\t94")
                .containsOnlyOnce("Dépensé par « Clefs perdues »");
        page.looksRight("envelope");
        visit.press("Vérifier maintenant");
        assertThat(page.text()).contains("28 écritures vérifiées à l’instant : le compte est bon");
        visit.press("Plus anciennes");
        assertThat(page.text()).contains("Reçu du centre").doesNotContain("Dépensé par");
        page.looksRight("envelope-older");
    }

    @Test
    @Rule("R93")
    void a_manager_waives_a_rule_and_somebody_else_uses_it() {
        visit.login("ada", "employee").open("/language?to=en").open("/ours/derogations/new");
        assertThat(page.text()).contains("A manager who volunteers can").doesNotContain("I vouch");
        visit.login("mia", "employee")
                .open("/language?to=en")
                .open("/ours/derogations")
                .press("Waive a rule");
        visit.fill("waives", "Two signatures below 100 euros").fill("territory", "france, Paris");
        visit.press("I vouch for it");
        assertThat(page.text()).contains("This was not done");
        page.looksRight("derogation-refused");
        visit.fill("territory", "FR/IDF/75").fill("until", "2027-06-30").press("I vouch for it");
        assertThat(page.text()).contains("The rule is waived, and it is public.");
        division.settle();

        visit.login("ada", "employee").open("/language?to=en").open("/ours/derogations");
        page.looksRight("derogations");
        visit.press("Two signatures below 100 euros").choose("initiative");
        visit.fill("initiative", "clefs").fill("territory", "FR/ARA").press("I use it");
        assertThat(page.text()).contains("This was not done", "FR/IDF/75");
        visit.fill("territory", "FR/IDF/75/15").press("I use it");
        assertThat(page.text()).contains("Recorded.");
        division.settle();
        assertThat(visit.open("/ours/derogations").text()).contains("used once");
        visit.press("Two signatures below 100 euros");
        page.looksRight("derogation");
        visit.login("mia", "employee").open("/language?to=fr").open("/ours/derogations");
        assertThat(visit.press("Two signatures below 100 euros").text())
                .contains("Vous en êtes garant");
    }

    @Test
    @Rule({"R95", "R96"})
    void findings_are_shown_with_their_due_day_and_how_they_are_answered() {
        division.receive(opened(1, FindingGround.UNPROVEN, TODAY.minusDays(30)));
        division.receive(opened(2, FindingGround.MISSTATED, TODAY.minusDays(1)));
        division.settle();
        visit.login("ada", "employee").open("/language?to=fr").open("/ours/findings");
        String text = page.text();
        assertThat(text).contains("en retard : attendu le 17 novembre 2026");
        assertThat(text.indexOf("La preuve manque")).isLessThan(text.indexOf("n’est pas exact"));
        assertThat(text).contains("Une dépense de « Clefs perdues »");
        page.unfold();
        assertThat(page.text()).contains("Au centre", new UUID(0, 1).toString());
        page.looksRight("findings");
        assertThat(visit.press("Les constats clos").text()).contains("Aucun constat n’a encore");
    }

    @Test
    @Rule("R99")
    void volunteers_choose_the_first_round_within_the_bounds_from_tomorrow_on() {
        visit.login("mia", "employee", "volunteer").open("/language?to=fr").open("/ours/policy");
        assertThat(page.text()).contains("500,00 € et de 10 demi-journées, pour 12 mois");
        page.looksRight("policy");
        visit.fill("firstRound.euros", "1 200 €").press("Choisir cela");
        assertThat(page.text()).contains("Ce n’est pas fait", "Règle R99");
        visit.fill("firstRound.euros", "650,50").fill("effectiveOn", "2026-11-27");
        visit.press("Choisir cela");
        assertThat(page.text()).contains("Ce n’est pas fait");
        visit.fill("effectiveOn", "2026-12-01").press("Choisir cela");
        assertThat(page.text()).contains("C’est choisi.", "Déjà décidé pour plus tard : 650,50 €");
        visit.login("ada", "employee").open("/language?to=en").open("/ours/policy");
        assertThat(page.text()).contains("€500.00 and 10 half-days").doesNotContain("Choose this");
    }

    @Test
    @Rule("R100")
    void a_text_is_looked_at_and_then_taken_away_for_good() {
        String digest =
                division.get("/irritants/" + irritant + "/texts")
                        .body()
                        .findValue("digest")
                        .asString();
        visit.login("ada", "employee").open("/language?to=en").open("/ours/texts");
        assertThat(page.text()).contains("Volunteers can do this").doesNotContain("Look at it");
        visit.login("ola", "employee", "volunteer").open("/language?to=en").open("/ours/texts");
        visit.fill("digest", "sha256:0").press("Look at it first");
        assertThat(page.text()).contains("No text of this division has that mark.");
        assertThat(visit.sight().violations()).isEmpty();
        visit.fill("digest", digest).press("Look at it first");
        page.looksRight("text");
        visit.fill("reason", "it names a patient").press("Take it away for good");
        assertThat(page.text()).contains("The text is gone for good.");
        visit.open("/ours/texts?digest=" + digest);
        assertThat(page.text()).contains("This text has been taken away already.");
    }

    @Test
    @Rule("R16")
    void a_manager_answers_for_exactly_one_file() {
        visit.login("mia", "employee").open("/language?to=fr").open("/ours/portfolio");
        visit.fill("digest", "abc").press("Je réponds de ce fichier");
        assertThat(page.text()).contains("Ce n’est pas fait");
        page.looksRight("portfolio");
        assertThat(browser.run("return document.getElementById('digest').value").asString())
                .as("what was typed stays")
                .isEqualTo("abc");
        visit.fill("digest", "ab".repeat(32)).press("Je réponds de ce fichier");
        assertThat(page.text()).contains("Approuvé.", "ab".repeat(32));
        visit.login("ada", "employee").open("/language?to=fr").open("/ours/portfolio");
        assertThat(page.text()).contains("C’est un encadrant volontaire qui approuve");
    }

    @Test
    @Rule({"R35", "R92"})
    void a_sponsor_sees_what_stands_in_the_way_of_an_office() {
        division.receive(
                new OfficeListed(
                        null, new OfficeId("prefecture"), reference("la prefecture"), TODAY));
        division.settle();
        visit.login("sam", "employee").open("/language?to=fr").open("/ours/obstacles");
        visit.press("Voir ses obstacles");
        assertThat(browser.address().getQuery()).isEqualTo("office=prefecture");
        assertThat(page.text()).contains("Rien ne bloque");
        page.looksRight("obstacles");
    }

    @Test
    @Rule({"R72", "R73"})
    void what_others_built_is_taken_by_a_launch_or_left_with_a_reason() {
        division.receive(proposed("tableau-des-clefs", "Où sont les clefs ?"));
        division.receive(proposed("autre-tableau", null));
        division.settle();
        visit.login("ada", "employee").open("/language?to=fr").open("/elsewhere");
        page.looksRight("elsewhere");
        visit.press("« Où sont les clefs ? », de dinum");
        assertThat(page.text()).contains("On cherche les clefs vingt minutes par jour");
        page.looksRight("offer");
        assertThat(page.text()).contains("« Où sont les clefs ? »").doesNotContain("tableau-des-");
        assertThat(browser.run("return document.querySelector('main a.btn').href").asString())
                .endsWith("/try?origin=tableau-des-clefs&irritant=" + irritant);
        visit.press("Refuser");
        assertThat(page.text()).contains("Ce n’est pas fait");
        visit.fill("reason", "Nous avons déjà des badges").press("Refuser");
        assertThat(visit.path()).isEqualTo("/elsewhere/tableau-des-clefs");
        assertThat(page.text()).contains("Refusé, avec votre raison.", "Refusé ici.");
        assertThat(visit.sight().violations()).isEmpty();
        division.settle();
        visit.open("/elsewhere");
        assertThat(page.text()).contains("autre-tableau").doesNotContain("Où sont");
        assertThat(visit.press("Les réponses déjà données").text()).contains("pas pour nous");
    }

    private static EnvelopeAllocated allocated(String name, long cents, int halfDays) {
        return new EnvelopeAllocated(
                DIVISION,
                NamedUuid.of("test", name),
                2026,
                Amount.of(cents, halfDays),
                LocalDate.of(2026, 1, 1),
                List.of());
    }

    private static ControlFindingOpened opened(int number, FindingGround ground, LocalDate on) {
        return new ControlFindingOpened(
                DIVISION,
                new InitiativeId("clefs"),
                new UUID(0, number),
                new UUID(0, 10 + number),
                null,
                ground,
                on,
                on.plusDays(20));
    }

    /** The centre passes the title on as it was written. */
    private static GeneralizationProposed proposed(String origin, String title) {
        WrittenText written = WrittenText.of(title);
        if (written != null) {
            division.bean(FreeTexts.class)
                    .keep(
                            DivisionStream.CENTRE,
                            List.of(
                                    new Disclosure(
                                            written.reference().digest(), written.salt(), title)));
        }
        return new GeneralizationProposed(
                DIVISION,
                NamedUuid.of("test", origin),
                NamedUuid.of("case", origin),
                new InitiativeId(origin),
                new DivisionId("dinum"),
                UUID.fromString(irritant),
                TODAY,
                null,
                WrittenText.referenceOf(written));
    }
}
