package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.message.v1.EnvelopeAllocated;
import org.essaim.micro.invoice.automation.ElectronicSamples;
import org.essaim.testkit.Browser;
import org.essaim.testkit.Night;
import org.essaim.testkit.PageVisit;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SecondChance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A file of paid invoices is brought at a page, and each of them accepted or declined there. */
@Night
@SecondChance
class InvoicePageTest {

    private static RunningDivision division;
    private static Browser browser;
    private static PageVisit visit;

    @BeforeAll
    static void start() {
        division = RunningDivision.sharedAt("2026-11-27T10:00:00Z");
        division.receive(
                new EnvelopeAllocated(
                        new DivisionId("anct"),
                        NamedUuid.of("test", "allocation"),
                        2026,
                        Amount.of(10_000_00, 100),
                        LocalDate.of(2026, 1, 1),
                        List.of()));
        division.as("mia", "employee", "manager")
                .post("/volunteers/mia/acceptance", "{\"capacity\": \"MANAGER\"}");
        division.as("nadia", "employee")
                .post(
                        "/initiatives",
                        """
                        {"initiative": "clefs", "title": "Clefs perdues", "kind": "IMPROVEMENT",
                         "irritant": "on cherche la clef", "trial": "un tableau",
                         "launchedOn": "2026-11-02"}
                        """);
        division.settle();
        browser = Browser.start();
        browser.size(390, 844, true);
        visit = division.visit(browser);
    }

    @AfterAll
    static void stop() {
        browser.close();
        division.close();
    }

    @Test
    @Rule({"R15", "R28"})
    void a_manager_brings_invoices_in_french_and_the_team_decides_in_english() {
        visit.login("mia", "employee").open("/language?to=fr").open("/ours");
        assertThat(visit.text()).contains("Les factures payées");
        visit.open("/ours/invoices");
        assertThat(visit.text()).contains("Aucune facture n’attend.");
        choose("Bois & Cie;F-1;clefs;12.11.2026;38,50 €;Un tableau");
        visit.press("Les proposer aux équipes");
        assertThat(visit.text())
                .contains("Rien n’a été proposé", "ligne 2 : la colonne « Payée le »")
                .contains("12.11.2026");
        choose(
                "Bois & Cie;F-1;clefs;12/11/2026;38,50 €;Un tableau",
                "Vis & Fils;V-7;clefs;13/11/2026;12,00 €;Des vis");
        visit.press("Les proposer aux équipes");
        assertThat(visit.text())
                .contains("Les équipes sont sollicitées.", "Un tableau", "38,50")
                .contains("C’est l’équipe de l’initiative qui dit");
        looksRight("invoices-fr");

        visit.login("nadia", "employee").open("/language?to=en").open("/ours/invoices");
        assertThat(visit.text()).contains("invoice F-1, paid on", "A manager who volunteers");
        looksRight("invoices-en");
        visit.press("Accept F-1 as an expense");
        assertThat(visit.text()).contains("it is an expense now").doesNotContain("F-1,");
        visit.press("Decline V-7");
        assertThat(visit.text()).contains("it is no expense here", "No invoice waits.");
        visit.open("/initiatives/clefs");
        assertThat(visit.text()).contains("Un tableau").doesNotContain("Des vis");
    }

    @Test
    @Rule({"R15", "R28"})
    void electronic_invoices_are_brought_with_the_day_and_accepted_for_an_initiative() {
        String file = ElectronicSamples.cii("E-1", "4500012");
        visit.login("mia", "employee").open("/language?to=fr").open("/ours/invoices");
        choose(file.getBytes(StandardCharsets.UTF_8), "facture.xml");
        visit.press("Les proposer aux équipes");
        assertThat(visit.text()).contains("ne dit pas quand elle a été payée");
        choose(file.getBytes(StandardCharsets.UTF_8), "facture.xml");
        browser.run("document.getElementById('paidOn').value = '2026-11-12';");
        visit.press("Les proposer aux équipes");
        assertThat(visit.text())
                .contains("BOIS & CIE, facture E-1", "12 novembre 2026", "120,50")
                .contains("La facture ne nomme aucune initiative.");

        visit.login("nadia", "employee").open("/language?to=en").open("/ours/invoices");
        looksRight("invoice-of-none-en");
        visit.press("Accept E-1 as an expense");
        assertThat(visit.text()).contains("Say with it of which initiative it is an expense.");
        browser.run(
                "document.querySelector('select[name=initiative]').value = arguments[0];", "clefs");
        visit.press("Accept E-1 as an expense");
        assertThat(visit.text()).contains("it is an expense now", "No invoice waits.");
        visit.open("/initiatives/clefs");
        assertThat(visit.text()).contains("Des planches");
    }

    private static void looksRight(String name) {
        assertThat(visit.sight().violations()).isEmpty();
        assertThat(visit.sight().widerThanTheScreen()).isZero();
        browser.picture(Path.of("target/pages/" + name + ".png"));
    }

    /** As Excel saves it in French. */
    private static void choose(String... lines) {
        String file =
                "Fournisseur;Numéro;Initiative;Payée le;Montant;Libellé\r\n"
                        + String.join("\r\n", lines);
        choose(file.getBytes(Charset.forName("windows-1252")), "factures.csv");
    }

    private static void choose(byte[] file, String name) {
        browser.run(
                """
                const bytes = Uint8Array.from(atob(arguments[0]), c => c.charCodeAt(0));
                const all = new DataTransfer();
                all.items.add(new File([bytes], arguments[1]));
                document.getElementById('file').files = all.files;
                """,
                Base64.getEncoder().encodeToString(file),
                name);
    }
}
