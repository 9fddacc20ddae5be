package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.PersonId;
import org.essaim.contract.WrittenText;
import org.essaim.contract.message.v1.DivisionNamed;
import org.essaim.contract.message.v1.TextRedacted;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.stream.text.Disclosure;
import org.essaim.stream.text.FreeTexts;
import org.essaim.testkit.Browser;
import org.essaim.testkit.Dump;
import org.essaim.testkit.Night;
import org.essaim.testkit.PageVisit;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SecondChance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where a product is found, and what the centre calls the division, on the division's pages. */
@Night
@SecondChance
class NamesOfDivisionTest {

    private static final DivisionId ANCT = new DivisionId("anct");

    private static RunningDivision division;
    private static Neighbour ada;
    private static Browser browser;
    private static PageVisit visit;

    @BeforeAll
    static void start() {
        division = RunningDivision.sharedAt("2026-11-27T10:00:00Z");
        ada = Neighbour.of(division, "ada", "employee");
        browser = Browser.start();
        visit = division.visit(browser);
    }

    @AfterAll
    static void stop() {
        browser.close();
        division.close();
    }

    @Test
    @Rule({"R28", "R36"})
    void the_team_says_at_a_page_where_the_product_is_found_and_everybody_reads_it() {
        String clefs = launch("clefs");
        visit.login("ada", "employee").open("/language?to=fr").open(clefs);
        visit.press("Où se trouve le produit");
        visit.fill("address", "javascript:alert(1)").press("Afficher cette adresse");
        assertThat(visit.text()).contains("pas l’adresse d’un produit", "R36");
        assertThat(visit.sight().violations()).isEmpty();
        visit.fill("address", "https://clefs.example.fr/").press("Afficher cette adresse");
        assertThat(visit.text())
                .contains("C’est là qu’on le trouve désormais.", "https://clefs.example.fr/");
        assertThat(browser.run("return document.querySelector('a[rel]').outerHTML").asString())
                .contains(
                        "href=\"https://clefs.example.fr/\"",
                        "rel=\"nofollow noopener noreferrer\"");
        assertThat(published("initiative.address-set.v1")).hasSize(1);

        visit.press("Où se trouve le produit");
        visit.fill("address", "").press("Afficher cette adresse");
        assertThat(visit.text()).doesNotContain("Le produit :");
        assertThat(ada.get(clefs).body().has("address")).isFalse();
    }

    @Test
    @Rule("R100")
    void an_address_that_is_redacted_is_nowhere_in_the_database_and_on_no_page() {
        String badges = launch("badges");
        ada.record(badges + "/address", "{\"address\":\"https://rosalinde.example.fr/\"}");
        String digest = ada.get(badges).body().at("/address/digest").asString();
        Neighbour.of(division, "ola", "employee", "volunteer")
                .record("/texts/" + digest + "/redaction", "{\"reason\":\"a name\"}");
        division.settle();

        assertThat(Dump.of(division.database()).tablesThatHold("rosalinde")).isEmpty();
        assertThat(ada.get(badges).body().at("/address/redacted").asBoolean()).isTrue();
        visit.login("ada", "employee").open(badges);
        assertThat(visit.text()).doesNotContain("rosalinde", "Le produit :");
    }

    @Test
    @Rule({"R09", "R100"})
    void its_pages_bear_the_name_that_the_centre_gave_it_until_that_is_redacted() {
        named("Agence des territoires");
        WrittenText last = named("Agence de Rosalinde");
        visit.login("ada", "employee").open("/");
        assertThat(house()).isEqualTo("Agence de Rosalinde");

        division.receive(new TextRedacted(null, last.reference(), LocalDate.EPOCH, null, null));
        division.bean(FreeTexts.class)
                .tombstone(DivisionStream.CENTRE, last.reference().digest(), Instant.EPOCH);
        visit.open("/");
        assertThat(house()).isEqualTo("anct");
    }

    private static String house() {
        return browser.run("return document.querySelector('.house').innerText").asString();
    }

    private static WrittenText named(String name) {
        WrittenText written = WrittenText.of(name);
        division.bean(FreeTexts.class)
                .keep(
                        DivisionStream.CENTRE,
                        List.of(
                                new Disclosure(
                                        written.reference().digest(), written.salt(), name)));
        division.receive(
                new DivisionNamed(
                        ANCT,
                        written.reference(),
                        LocalDate.of(2026, 11, 27),
                        new PersonId("p-dora")));
        return written;
    }

    private static String launch(String initiative) {
        ada.launch(
                """
                {"initiative":"%s","title":"Clefs perdues","kind":"PROTOTYPE",
                 "irritant":"on cherche les clefs","trial":"un tableau",
                 "launchedOn":"2026-11-02"}
                """
                        .formatted(initiative));
        return "/initiatives/" + initiative;
    }

    private static List<String> published(String type) {
        division.settle();
        return division.bean(JdbcClient.class)
                .sql("select subject from journal where type = ?")
                .param(type)
                .query(String.class)
                .list();
    }
}
