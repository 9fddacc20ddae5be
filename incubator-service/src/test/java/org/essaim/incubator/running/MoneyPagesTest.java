package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.message.v1.EnvelopeAllocationReceived;
import org.essaim.contract.message.v1.EnvelopeWithdrawn;
import org.essaim.incubator.funding.read.FecReader;
import org.essaim.testkit.Browser;
import org.essaim.testkit.Night;
import org.essaim.testkit.PageVisit;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SecondChance;
import org.essaim.testkit.SeenPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The director gives and asks back at a page, and everybody sees what became of it. */
@Rule({"R10", "R11"})
@Night
@SecondChance
class MoneyPagesTest {

    private static final DivisionId ANCT = new DivisionId("anct");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static RunningCentre centre;
    private static Browser browser;
    private static PageVisit visit;
    private static SeenPage page;

    @BeforeAll
    static void a_division_with_an_envelope() {
        centre =
                RunningCentre.at(
                                Instant.parse("2026-11-27T10:00:00Z"),
                                PostgresServer.migratedDatabase(),
                                "--essaim.accounting.siren=123456782")
                        .with(ANCT)
                        .with(new DivisionId("dinum"));
        UUID id = UUID.randomUUID();
        centre.post(
                "/api/v1/divisions/anct/allocations",
                "{\"id\": \"%s\", \"amount\": {\"euros\": \"10000.00\", \"halfDays\": 40}}"
                        .formatted(id));
        InitiativeMessages keys = InitiativeMessages.of(ANCT, "clefs");
        centre.receives(
                ANCT,
                new EnvelopeAllocationReceived(ANCT, id, 2026, Amount.of(10_000_00, 40)),
                keys.launched(DAY),
                keys.granted(DAY),
                keys.spent("one", DAY));
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
    void a_director_allocates_in_three_taps_and_sees_it_at_once() {
        visit.login("ada", "director").open("/language?to=fr").open("/money");
        assertThat(page.text()).contains("3 % du prévu de l’année est dépensé.");
        theSumAddsUp();
        page.looksRight("money");
        visit.press("dinum").press("Allouer");
        assertThat(visit.path()).isEqualTo("/money/dinum/allocate");
        page.looksRight("money-allocate");

        visit.fill("amount.euros", "rien").press("Allouer");
        assertThat(page.text()).contains("Ce n’est pas fait", "Une somme en euros");
        page.looksRight("money-refused");
        visit.fill("amount.euros", "12 000,50 €").fill("year", "1066").press("Allouer");
        assertThat(page.text()).contains("Règle R10", "La fédération ne prévoit rien pour 1066");
        assertThat(typed("amount.euros")).as("what was typed stays").isEqualTo("12 000,50 €");
        visit.fill("year", "2027").fill("amount.halfDays", "30").press("Allouer");

        assertThat(visit.path()).isEqualTo("/money/dinum");
        assertThat(page.text())
                .contains("C’est alloué.", "12 000,50 € et 30 demi-journées")
                .contains("Pour 2027, le 27 novembre 2026");
        visit.open("/money?year=2027");
        assertThat(page.text()).contains("Prévu pour 2027\n12 000,50 €\net 30 demi-journées");
    }

    @Test
    void what_is_asked_back_waits_for_the_division_and_then_says_what_came() {
        visit.login("ada", "director").open("/language?to=fr").open("/money/anct/withdraw");
        assertThat(page.text()).contains("Son enveloppe a 9 500,00 € et 30 demi-journées");
        visit.fill("amount.euros", "10 000,01").press("Redemander");
        assertThat(page.text()).contains("Règle R10", "Demandez au plus 10 000,00 €");
        page.looksRight("money-beyond");
        visit.fill("amount.euros", "800").press("Redemander");
        assertThat(page.text())
                .contains("C’est demandé.", "attend la direction")
                .contains("sans réponse pour l’instant : 800,00 €.");
        String asked =
                centre.list("/api/v1/divisions/anct/withdrawals").at("/0/withdrawalId").asString();
        centre.receives(
                ANCT,
                new EnvelopeWithdrawn(
                        ANCT, UUID.fromString(asked), 2026, Amount.of(300_00, 0), null));
        centre.caughtUp();
        visit.open("/money/anct");
        assertThat(page.text())
                .contains("rendu en partie", "Rendu : 300,00 €.")
                .doesNotContain("sans réponse");
        page.looksRight("money-division");
        visit.open("/language?to=en").open("/money/anct");
        assertThat(page.text()).contains("given back in part", "Given back: €300.00");
    }

    @Test
    @Rule("R12")
    void the_check_says_in_words_which_account_breaks_the_books() {
        visit.login("eve", "employee").open("/language?to=fr").open("/money/check?again=true");
        assertThat(page.text()).contains("mouvements comptés", "Vérifié le 27 nov. 2026");
        page.looksRight("money-check");
        add(7);
        visit.open("/money/check");
        assertThat(page.text()).as("the last check").contains("mouvements comptés");
        visit.press("Vérifier de nouveau");
        assertThat(page.text())
                .contains("Non. Voici ce qui les fausse", "anct, ce qui est attribué à clefs.")
                .contains("ses mouvements font 200,00 €", "0,07 € sont de trop");
        page.looksRight("money-broken");
        add(-7);
        visit.open("/language?to=en").open("/money/check?again=true");
        assertThat(page.text()).contains("They do: all");
    }

    @Test
    @Rule({"R12", "R14"})
    void books_of_a_past_day_are_downloaded_and_any_accounting_program_reads_them() {
        centre.jdbc().sql("update funding_movement set recorded_on = '2026-11-20'").update();
        visit.login("cora", "controller").open("/language?to=fr").open("/money");
        visit.press("Pour le comptable");
        visit.fill("until", "2026-11-27").press("Voir les fichiers");
        assertThat(page.text()).contains("n’est pas terminé", "antérieur au 27 novembre 2026");
        page.looksRight("money-exports-refused");
        visit.fill("until", "").fill("year", "bientôt").press("Voir les fichiers");
        assertThat(page.text()).contains("Donnez un jour du calendrier", "en quatre chiffres");
        visit.fill("until", "2026-11-24").fill("year", "2026").press("Voir les fichiers");
        assertThat(page.text()).contains("123456782FEC20261124.txt", "à l’octet près");
        page.looksRight("money-exports");

        List<FecReader.Line> lines = FecReader.read(downloaded("FEC"), 2026);

        assertThat(FecReader.balances(lines, FecReader.Line::account))
                .containsEntry("658000", new BigDecimal("30000"));
        assertThat(downloaded("MOVEMENTS")).contains(",TOTAL,");
        assertThat(FecReader.read(downloaded("HALF_DAYS"), 2026)).isNotEmpty();
    }

    @Test
    @Rule("R16")
    void a_director_answers_for_a_file_seeing_what_stands_in_it_and_somebody_else_imports_it() {
        String gift =
                """
                {"on": "2020-01-02", "where": "centre", "fact": "envelope-allocated", \
                "division": "dinum", "year": 2020, "euros": "700.00", "halfDays": 1}
                and a line that nobody can read
                """;
        RunningCentre otto = centre.askedBy("otto", null, "operator");
        String imports = "/api/v1/portfolio/imports";
        assertThat(otto.post(imports, gift).statusCode()).isEqualTo(409);

        visit.login("ada", "director").open("/language?to=fr").open("/imports");
        assertThat(page.text())
                .contains("2 lignes, dont une illisible", "alloue 700,00 € et 1 demi-journée")
                .contains("vont du 2 janvier 2020 au 2 janvier 2020", "Aucun.");
        page.looksRight("imports");
        visit.press("Je réponds de ce fichier");
        assertThat(page.text()).contains("Approuvé.", "Aucun fichier n’attend", "En répond :");
        assertThat(otto.post(imports, gift).statusCode()).isEqualTo(422);
        visit.open("/imports");
        assertThat(page.text()).contains("1 ligne du centre enregistrée, aucune refusée");
        page.unfold();
        visit.fill("digest", "abc").press("Je réponds du fichier de cette empreinte");
        assertThat(page.text()).contains("Ce n’est pas fait", "À écrire comme le montre");
        page.looksRight("imports-refused");
        visit.fill("digest", "ab".repeat(32)).press("Je réponds du fichier de cette empreinte");
        assertThat(page.text()).contains("Un fichier que personne n’a encore apporté");
        visit.login("otto", "operator").open("/language?to=en").open("/imports");
        assertThat(page.text())
                .contains("one of them unreadable", "answers for files")
                .doesNotContain("I answer for");
    }

    @Test
    void who_is_no_director_sees_all_of_it_and_gives_nothing() {
        PageVisit other = centre.visit(browser, "anct");
        other.login("emma", "employee").open("/language?to=en").open("/money/anct");
        assertThat(other.text())
                .contains("€10,000.00", "allocates and asks back")
                .doesNotContain("Ask back\n");
        other.open("/money");
        assertThat(other.text()).doesNotContain("For the accountant");
        assertThat(other.open("/money/exports").text()).contains("This is not open to you");
        assertThat(other.open("/money/nobody").text()).contains("There is nothing here");
    }

    @Test
    void without_scripts_it_is_the_same() {
        try (Browser plain = Browser.withoutScripts()) {
            plain.size(390, 844, true);
            PageVisit visitor = centre.visit(plain).login("ada", "director");
            visitor.open("/language?to=en").open("/money/dinum/allocate");
            visitor.fill("amount.halfDays", "3").press("Allocate");
            assertThat(visitor.text()).contains("Allocated.", "3 half-days");
        }
    }

    /** Left from before + planned − granted + returned = available, as it is written. */
    private static void theSumAddsUp() {
        String sum =
                page.text()
                        .lines()
                        .filter(line -> line.startsWith("Reste d’avant "))
                        .findFirst()
                        .orElseThrow();
        List<BigDecimal> euros =
                Pattern.compile("\\d[\\d ]*,\\d\\d")
                        .matcher(sum)
                        .results()
                        .map(found -> found.group().replace(" ", "").replace(',', '.'))
                        .map(BigDecimal::new)
                        .toList();
        assertThat(euros.get(0).add(euros.get(1)).subtract(euros.get(2)).add(euros.get(3)))
                .isPositive()
                .isEqualTo(euros.get(4));
    }

    private static void add(int cents) {
        centre.jdbc()
                .sql("update funding_account set cents = cents + ? where account = 'grant:clefs'")
                .param(cents)
                .update();
    }

    private static String typed(String field) {
        return browser.run("return document.getElementById(arguments[0]).value", field).asString();
    }

    /** As the link on the page gives it. */
    private static String downloaded(String file) {
        return browser.await(
                        """
                        const [file, done] = arguments;
                        fetch(document.querySelector(`main a[href*="/${file}?"]`).href)
                            .then(answer => answer.arrayBuffer())
                            .then(bytes => done(new TextDecoder('iso-8859-15').decode(bytes)));
                        """,
                        file)
                .asString();
    }
}
