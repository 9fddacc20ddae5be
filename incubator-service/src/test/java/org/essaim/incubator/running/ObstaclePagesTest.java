package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.ObstacleKind;
import org.essaim.contract.WrittenText;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.testkit.Browser;
import org.essaim.testkit.Night;
import org.essaim.testkit.PageVisit;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SecondChance;
import org.essaim.testkit.SeenPage;
import org.essaim.testkit.Texts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What stands in the way is answered in public; who may sponsor; and texts that have to go. */
@Night
@SecondChance
class ObstaclePagesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 3);
    private static final InitiativeMessages HERE =
            InitiativeMessages.of(new DivisionId("anct"), "abri");
    private static final InitiativeMessages THERE =
            InitiativeMessages.of(new DivisionId("dgt"), "banc");

    private static RunningCentre centre;
    private static Browser browser;
    private static PageVisit visit;
    private static SeenPage page;

    @BeforeAll
    static void start() {
        centre =
                RunningCentre.at(Instant.parse("2026-11-27T10:00:00Z"))
                        .with(HERE.division())
                        .with(THERE.division());
        centre.receives(
                HERE.division(),
                HERE.launched(DAY),
                HERE.obstacle("pas de paiement en ligne", ObstacleKind.IT, DAY),
                HERE.obstacle("trois signatures", ObstacleKind.RULE, DAY));
        centre.receives(
                THERE.division(),
                THERE.launched(DAY),
                THERE.obstacle("pas de compte", ObstacleKind.IT, DAY.plusDays(1)));
        for (String text :
                List.of("pas de paiement en ligne", "trois signatures", "pas de compte")) {
            disclose(text.equals("pas de compte") ? THERE : HERE, text);
        }
        centre.caughtUp();
        browser = Browser.start();
        browser.size(390, 844, true);
        visit = centre.visit(browser);
        page = new SeenPage(visit);
    }

    @AfterAll
    static void stop() {
        browser.close();
        centre.close();
    }

    @Test
    @Rule("R92")
    void the_most_frequent_comes_first_and_is_answered_in_public() {
        visit.login("ada", "director").open("/language?to=fr").open("/obstacles");
        String text = page.text();
        assertThat(text).contains("2 initiatives dans 2 directions", "pas de paiement en ligne");
        assertThat(text.indexOf("L’informatique")).isLessThan(text.indexOf("Qui a fait la règle"));
        page.looksRight("obstacles");
        visit.press("L’informatique");
        assertThat(page.text()).contains("Sans réponse : L’informatique");
        visit.open("/obstacles/dgt/" + THERE.id("pas de compte"));
        assertThat(page.text()).contains("2 obstacles de cette sorte dans la fédération");
        visit.press("Répondre en public");
        assertThat(page.text()).contains("Ce n’est pas fait", "À remplir");
        page.looksRight("obstacle");
        visit.fill("answer", "Un compte par service, avant le 15 décembre.");
        visit.press("Répondre en public");
        assertThat(page.text())
                .contains("Votre réponse est publique.", "2 initiatives dans 2 directions\n\t2\t1")
                .doesNotContain("pas de compte");
        visit.press("Ce qui a reçu une réponse");
        assertThat(page.text())
                .contains("Le centre, le 27 novembre 2026 : Un compte par service")
                .contains("Répondre encore")
                .doesNotContain("trois signatures");
        visit.login("eva", "employee").open("/language?to=en").open("/obstacles?answered=true");
        assertThat(page.text())
                .contains("Un compte par service", "The director answers.")
                .doesNotContain("Answer again");
        assertThat(visit.sight().violations()).isEmpty();
    }

    @Test
    @Rule({"R35", "R92"})
    void an_office_is_listed_renamed_taken_off_and_put_back_without_scripts() {
        try (Browser plain = Browser.withoutScripts()) {
            PageVisit theirs = centre.visit(plain);
            theirs.login("ada", "director").open("/language?to=en").open("/offices");
            assertThat(theirs.text()).contains("The list is empty");
            theirs.press("Add an office");
            theirs.fill("name", "Prefecture of the Coast").fill("office", "Préfecture");
            theirs.press("Put it on the list");
            assertThat(theirs.text()).contains("This was not done");
            theirs.fill("office", "prefecture-coast").press("Put it on the list");
            assertThat(theirs.text()).contains("It is on the list.", "Prefecture of the Coast");
            theirs.press("Prefecture of the Coast").fill("name", "Prefecture of the Shore");
            theirs.press("Give it this name");
            assertThat(theirs.text()).contains("Prefecture of the Shore");
            theirs.press("Prefecture of the Shore").press("Take it off the list");
            assertThat(theirs.text()).contains("It is off the list.").doesNotContain("Shore");
            theirs.press("Those that were on it").press("Prefecture of the Shore");
            theirs.press("Put it back on the list");
            assertThat(theirs.text()).contains("On the list since 27 November 2026");
        }
        visit.login("eva", "employee").open("/language?to=fr").open("/offices");
        assertThat(page.text()).contains("C’est le directeur qui tient cette liste.");
        page.looksRight("offices");
        visit.login("ada", "director").open("/language?to=fr").open("/offices/prefecture-coast");
        page.looksRight("office");
    }

    @Test
    @Rule("R100")
    void a_text_of_the_centre_is_looked_at_then_taken_away_and_everybody_sees_who_did_so_and_why() {
        centre.put(
                "/api/v1/divisions/candidates/men",
                "{\"dissatisfaction\": 40, \"source\": \"Mme Martin s’est plainte\"}");
        centre.caughtUp();
        visit.login("ola", "operator").open("/language?to=fr").open("/divisions/candidates");
        visit.press("Retirer ce texte");
        assertThat(page.text()).contains("Mme Martin s’est plainte", "Personne ne pourra");
        visit.press("Le retirer pour toujours");
        assertThat(page.text()).contains("À remplir");
        page.looksRight("redaction");
        visit.fill("reason", "nomme une patiente").press("Le retirer pour toujours");
        assertThat(page.text())
                .contains("Le texte a disparu pour toujours.", "nomme une patiente")
                .contains("27 novembre 2026")
                .doesNotContain("Martin");
        page.looksRight("redaction-done");
        visit.fill("digest", "sha256:0").press("Le regarder d’abord");
        assertThat(page.text()).contains("Aucun texte du centre n’a ce repère.");
        visit.open("/divisions/candidates");
        assertThat(page.text()).doesNotContain("Martin");
        visit.login("eva", "employee").open("/language?to=en").open("/texts");
        assertThat(page.text())
                .contains("The director or an operator can do this.", "nomme une patiente")
                .doesNotContain("Look at it first");
    }

    /** As the division discloses it beside its messages. */
    private static void disclose(InitiativeMessages by, String text) {
        WrittenText written = Texts.text(text);
        centre.jdbc()
                .sql("insert into free_text (stream, digest, salt, text) values (?, ?, ?, ?)")
                .params(DivisionStream.of(by.division()), written.reference().digest())
                .params(written.salt(), text)
                .update();
    }
}
