package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.essaim.contract.message.v1.InitiativeWarningSeen;
import org.essaim.testkit.Browser;
import org.essaim.testkit.Night;
import org.essaim.testkit.PageFiles;
import org.essaim.testkit.PageVisit;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SecondChance;
import org.essaim.testkit.SeenPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Stops that come and stops that were decided, with their file and their letter. */
@Night
@SecondChance
class StopPagesTest {

    private static final InitiativeMessages STOPPED = SampleStops.STOPPED;
    private static RunningCentre centre;
    private static Browser browser;
    private static PageVisit visit;
    private static SeenPage page;

    @BeforeAll
    static void start() {
        centre = SampleStops.centre();
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
    @Rule({"R60", "R62", "R63", "R68"})
    void what_comes_is_listed_with_its_day_and_says_what_would_keep_it() {
        visit.login("ada", "director").open("/language?to=fr").open("/stops");
        assertThat(page.text())
                .contains("À venir", "Interprète au guichet")
                .contains("S’arrête le 11 juillet 2025, dans 40")
                .contains("300,00 € et 4 demi-journées, dépense du 10 juillet 2024")
                .contains("prévenue une fois")
                .doesNotContain("Bulletins sans papier");
        page.looksRight("stops");
        visit.press("Interprète au guichet");
        assertThat(page.text())
                .contains("il reste 40 jours", "Ce qui maintiendrait le financement")
                .contains(
                        "L’usage d’au moins une personne extérieure à l’équipe, un jour compris"
                                + " entre le 10 juillet 2024 et le 10 juillet 2025 au plus tard,"
                                + " mesuré par le produit ou par ses usagers eux-mêmes")
                .contains("close ou intégrée le 10 juillet 2025 au plus tard")
                .contains("Aucun usage n’est connu", "9 mois après la dépense");
        page.looksRight("stop-coming");
    }

    @Test
    @Rule({"R61", "R62", "R65", "R67", "R98"})
    void from_the_list_to_the_letter_of_a_stop_after_twelve_months() throws IOException {
        visit.login("ada", "director").open("/language?to=fr").open("/stops?show=decided");
        assertThat(page.text())
                .contains("Bulletins sans papier", "Arrêté le 2 mars 2025", "pas d’usage à temps")
                .contains("En combien de temps un arrêt prend effet", "le plus lent en 42 s");
        page.looksRight("stops-decided");
        visit.press("Bulletins sans papier");
        theFileSaysWhyAndWhatWouldReinstate();
        visit.press("Lettre au porteur et au commanditaire");
        theLetterIsReadAndPrinted();
        visit.press("English");
        theLetterIsInEnglishOnAFrenchPage();
    }

    private static void theFileSaysWhyAndWhatWouldReinstate() {
        assertThat(page.text())
                .contains("au 1er mars 2025, aucun usage extérieur à l’équipe n’était prouvé")
                .contains("Ce qui rétablirait le financement")
                .contains("entre le 1er mars 2024 et le 1er mars 2025 au plus tard")
                .contains("12 usagers", "ne compte pas : seulement déclarée")
                .contains("4 usagers", "ne compte pas : trop tard")
                .contains("La direction refuse les dépenses du 1er juin 2025")
                .contains("Les autres dépenses de l’initiative")
                .contains("validée par un usage du 2 mars 2025")
                .contains("Version 1", "1er juin 2025 00:00")
                .doesNotContain(stopOf(STOPPED), STOPPED.id("one").toString());
        page.looksRight("stop");
        pictures("stop");
    }

    private static void theLetterIsReadAndPrinted() throws IOException {
        assertThat(page.text())
                .contains("Arrêt du financement de « Bulletins sans papier »", "Direction : anct")
                .contains("Un arrêt n’est pas une sanction");
        page.looksRight("letter");
        pictures("letter");
        browser.media("print");
        browser.picture(Path.of("target/pages/letter-print.png"));
        assertThat(page.text()).doesNotContain("Lettre : Bulletins", "Ouvrir en PDF");
        browser.media("");
        String french = pdf("/stops/" + stopOf(STOPPED) + "/letter.pdf?in=fr", "letter");
        assertThat(french)
                .contains("Arrêt du financement de « Bulletins sans papier »")
                .contains("à compter du 2 mars 2025", "entre le 1er mars 2024 et le 1er mars 2025")
                .contains("4 usagers, mesure du 2 mars 2025");
    }

    private static void theLetterIsInEnglishOnAFrenchPage() throws IOException {
        assertThat(visit.browser().run("return document.documentElement.lang").asString())
                .isEqualTo("fr");
        assertThat(page.text()).contains("Funding of “Bulletins sans papier” is stopped");
        assertThat(pdf("/stops/" + stopOf(STOPPED) + "/letter.pdf?in=en", "letter-en"))
                .contains("A stop is not a sanction", "from 1 March 2024 to 1 March 2025");
    }

    @Test
    @Rule("R09")
    void a_letter_is_in_the_language_of_its_division_unless_another_is_asked_for() {
        String letter = "/stops/" + stopOf(SampleStops.SILENT) + "/letter";
        visit.login("ada", "director").open("/language?to=en").open(letter);
        assertThat(page.text()).contains("Arrêt du financement");
        visit.open("/divisions/" + SampleStops.SILENT.division());
        assertThat(page.text()).contains("Letters to it are written in French.");
        browser.run("document.querySelectorAll('details').forEach(each => each.open = true)");
        visit.choose("language-ENGLISH").press("Write in this language from today on");
        assertThat(page.text()).contains("Letters to it are written in English.");
        page.looksRight("division-language");

        visit.open("/language?to=fr").open(letter);
        assertThat(page.text()).contains("Funding of").doesNotContain("Arrêt du financement");
        visit.press("Français");
        assertThat(page.text()).contains("Arrêt du financement");
        visit.open("/stops/" + stopOf(STOPPED) + "/letter");
        assertThat(page.text()).contains("Arrêt du financement");
    }

    @Test
    @Rule("R63")
    void warnings_that_were_seen_stand_in_the_file_and_in_the_letter() {
        centre.jdbc()
                .sql(
                        """
                        insert into warning (expense_id, month, division, initiative, use_by,
                                             warned_on)
                        select ?, m, ?, ?, '2025-03-01', date '2024-03-01' + m * interval '1 month'
                          from unnest(array[9, 11]) m
                        """)
                .params(STOPPED.id("one"), "anct", "bulletins")
                .update();
        String stop = "/stops/" + stopOf(STOPPED);
        visit.login("ada", "director").open("/language?to=fr").open(stop);
        assertThat(page.text()).doesNotContain("vue le");
        centre.receives(
                STOPPED.division(),
                new InitiativeWarningSeen(
                        STOPPED.division(),
                        STOPPED.initiative(),
                        STOPPED.id("one"),
                        LocalDate.of(2025, 3, 1),
                        11,
                        LocalDate.of(2025, 2, 3)));
        centre.caughtUp();
        visit.open(stop);
        assertThat(page.text())
                .contains(
                        "le 1er décembre 2024, 9 mois après la dépense",
                        "vue le 3 février 2025",
                        "personne n’a dit l’avoir vue",
                        "Quelqu’un y a dit avoir vu l’alerte du 1er février 2025");
        page.looksRight("stop-warnings-seen");
        visit.open(stop + "/letter");
        assertThat(page.text()).contains("a dit en avoir vu une, le 3 février 2025.");
    }

    @Test
    @Rule({"R64", "R98"})
    void a_stop_for_silence_says_how_long_it_lasted_and_that_nobody_confirmed_it() {
        visit.login("ada", "director")
                .open("/language?to=en")
                .open("/stops/" + stopOf(SampleStops.SILENT));
        assertThat(page.text())
                .contains("Bornes d’accueil", "no news from the division")
                .contains("nothing arrived from the division on 31 days after that")
                .contains(
                        "not confirmed by the division yet",
                        "Received up to",
                        "Nothing has been received")
                .contains("the centre does not know it yet");
        page.looksRight("stop-silence");
        visit.open("/stops");
        assertThat(page.text()).contains("No news from", "prefecture-du-littoral");
    }

    @Test
    @Rule("R67")
    void a_stop_that_late_evidence_took_back_shows_its_trace() {
        visit.login("eva", "employee-representative").open("/language?to=fr");
        visit.open("/stops?show=reinstated");
        assertThat(page.text()).contains("Prise de rendez-vous", "rétabli le 1er juin 2025");
        visit.press("Prise de rendez-vous");
        assertThat(page.text())
                .contains("Un usage mesuré à temps est arrivé tard")
                .contains("Financement rétabli : l’usage du 21 mars 2024 avait été mesuré à temps")
                .contains("20,00 € n’ont pas pu être rouverts")
                .doesNotContain("Ce qui rétablirait");
        page.looksRight("stop-back");
        visit.press("Lettre au porteur et au commanditaire");
        assertThat(page.text())
                .contains("Rétablissement du financement", "il a été enregistré tard");
    }

    @Test
    @Rule({"R53", "R67"})
    void stops_whose_evidence_was_late_or_withdrawn_are_found_as_disputed() {
        visit.login("ada", "director").open("/language?to=en").open("/stops?show=disputed");
        assertThat(page.text())
                .contains("Abri à vélos", "Stopped on 12 May 2025", "Prise de rendez-vous")
                .doesNotContain("Bulletins", "Bornes");
        visit.press("Abri à vélos");
        assertThat(page.text())
                .contains("shown by 1 March 2025 was withdrawn, and no other was known on 11 May")
                .contains("Use of 10 April 2024 withdrawn: it proves nothing any more")
                .contains("6 users", "withdrawn", "Withdrawn on 10 April 2025.");
        page.looksRight("stop-disputed");
    }

    @Test
    @Rule("R100")
    void without_a_script_one_division_is_chosen_and_its_letter_read() {
        try (Browser plain = Browser.withoutScripts()) {
            plain.size(390, 844, true);
            PageVisit there = centre.visit(plain, "anct");
            there.login("vera", "volunteer").open("/language?to=en").open("/stops?show=decided");
            there.fill("division", SampleStops.LITTORAL.value()).press("Show");
            assertThat(new SeenPage(there).text())
                    .contains("Bornes d’accueil")
                    .doesNotContain("Bulletins sans papier");
            there.press("Bornes d’accueil").press("Letter to the owner and the sponsor");
            assertThat(new SeenPage(there).text())
                    .contains("À l’attention de la personne qui porte « Bornes d’accueil »")
                    .contains("Rien n’avait été reçu");
        }
    }

    @Test
    void what_is_not_there_is_said_to_be_not_there() {
        visit.login("ada", "director").open("/language?to=en");
        visit.open("/stops/" + new UUID(1, 2));
        assertThat(page.text()).contains("There is nothing here");
        visit.open("/stops/coming/anct/" + new UUID(1, 2));
        assertThat(page.text()).contains("There is nothing here");
        visit.open("/stops/coming/anct/" + STOPPED.id("one"));
        assertThat(visit.path()).isEqualTo("/stops/" + stopOf(STOPPED));
    }

    private static void pictures(String name) {
        browser.dark(true);
        browser.picture(Path.of("target/pages/" + name + "-dark.png"));
        browser.dark(false);
        browser.size(1280, 900, false);
        browser.picture(Path.of("target/pages/" + name + "-desk.png"));
        browser.size(390, 844, true);
    }

    /** What the file says, as somebody gets it who is logged in. */
    private static String pdf(String path, String name) throws IOException {
        String content =
                browser.await(
                                """
                                const done = arguments[arguments.length - 1];
                                const read = {onload: e => done(e.target.result.split(',')[1])};
                                fetch(arguments[0]).then(r => r.blob()).then(b =>
                                    Object.assign(new FileReader(), read).readAsDataURL(b));
                                """,
                                path)
                        .asString();
        byte[] file = Base64.getDecoder().decode(content);
        PageFiles.keep(Path.of("target/pages/" + name + ".pdf"), () -> file);
        try (PDDocument read = Loader.loadPDF(file)) {
            assertThat(read.getNumberOfPages()).isEqualTo(1);
            return new PDFTextStripper().getText(read).replaceAll("[\\u202f\\u00a0\\s]+", " ");
        }
    }

    private static String stopOf(InitiativeMessages of) {
        return SampleStops.stopOf(centre, of);
    }
}
