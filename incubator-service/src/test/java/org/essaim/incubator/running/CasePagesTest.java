package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.IrritantCategory;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.testkit.Browser;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Night;
import org.essaim.testkit.PageVisit;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SecondChance;
import org.essaim.testkit.SeenPage;
import org.essaim.testkit.Texts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case on its page: why it opened, where it is relevant, who took it over (R70 to R76). */
@Night
@SecondChance
class CasePagesTest {

    private static final LocalDate DAY = LocalDate.of(2025, 9, 1);
    private static final DivisionMessages ANCT = DivisionMessages.of("anct");
    private static final DivisionMessages MEN = DivisionMessages.of("men");
    private static final DivisionMessages MTE = DivisionMessages.of("mte");

    private static RunningCentre centre;
    private static Browser browser;
    private static PageVisit visit;
    private static SeenPage page;

    @BeforeAll
    static void start() {
        centre = RunningCentre.at(Instant.parse("2026-03-02T10:00:00Z"));
        Boards.seat(centre);
        List.of(ANCT, MEN, MTE).forEach(each -> centre.with(each.division()));
        hurts(MEN, "queue", "forms");
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
    @Rule({"R70", "R72", "R73", "R74", "R75"})
    void a_case_shows_its_growth_its_targets_with_reasons_and_who_took_it_over() {
        UUID caseId = grown("abri");
        disclosed(ANCT, "abri", "Abri à vélos");
        eva("fr").open("/cases").press("Abri à vélos");
        assertThat(page.text())
                .contains("De 8 à 12 usagers le 10 novembre 2025", "Même irritant")
                .contains("pas encore sollicitée", "retiré le", "a ouvert le dossier");
        assertThat(numbers()).containsExactly("8", "▼ 12", "19");
        page.looksRight("case");

        Boards.decide(centre, Boards.itemOf(centre, caseId), "YES", null);
        centre.caughtUp();
        visit.open("/board");
        assertThat(page.text()).contains("Abri à vélos, proposée à men", "depuis aujourd’hui");
        adopted(caseId, "abri");
        visit.open("/language?to=en").open("/cases/" + caseId);
        assertThat(page.text())
                .contains("offered elsewhere", "adopted on 1 September 2025")
                .contains("men; spent: €300.00 and 4 half-days")
                .contains("5 users on 11 October 2025, 7 at most")
                .contains("anct, for its adoption by men, on");
        page.looksRight("case-adopted");
        browser.media("print");
        browser.picture(Path.of("target/pages/case-print.png"));
        browser.media("");
    }

    @Test
    @Rule("R76")
    void what_has_no_irritant_is_described_by_its_division_and_the_board_adds_a_target() {
        UUID caseId = loved("bare");
        PageVisit anct = centre.visit(browser, "anct");
        anct.login("vera", "volunteer").open("/language?to=fr").open("/cases/" + caseId);
        assertThat(page.text()).contains("l’initiative n’a pas d’irritant");
        anct.press("Dire de quoi il s’agit").choose("category-WAITING");
        anct.fill("tags", "forms, two words").press("Enregistrer");
        assertThat(text("tags.1")).contains("Une étiquette est un mot");
        page.looksRight("case-describe");
        anct.fill("tags", "forms").press("Enregistrer");
        assertThat(page.text())
                .contains("C’est dit.", "men", "Même irritant : de l’attente, « forms »");
        anct.press("Le dire autrement");
        assertThat(value("tags")).isEqualTo("forms");
        anct.press("bare");

        eva("fr").open("/cases/" + caseId).press("Ajouter une direction");
        visit.fill("division", "mte").fill("reason", "les mêmes guichets").press("Ajouter");
        assertThat(page.text())
                .contains("La direction est ajoutée.", "Le collège : « les mêmes guichets »");
        visit.press("À l’ordre du jour depuis le 2 mars 2026 : voir et voter");
        assertThat(page.text()).contains("« bare » : la proposer ailleurs ?", "2 directions");
    }

    @Test
    @Rule("R70")
    void the_list_of_cases_goes_on_where_it_has_many() {
        loved("first");
        JdbcClient jdbc = centre.jdbc();
        jdbc.sql(
                        """
                        insert into generalization_case
                        select (jsonb_populate_record(c, jsonb_build_object(
                                   'case_id', gen_random_uuid(), 'initiative', 'many-' || n,
                                   'opened_on', '2024-01-01'::date + n))).*
                          from generalization_case c, generate_series(1, 120) n
                         where c.case_id = (select case_id from generalization_case limit 1)
                        """)
                .update();
        Set<String> shown = new TreeSet<>();

        eva("fr").open("/cases");
        for (int part = 0; part < 3; part++) {
            Pattern.compile("many-\\d+")
                    .matcher(page.text())
                    .results()
                    .forEach(found -> shown.add(found.group()));
            if (part < 2) {
                visit.press("Voir plus");
            }
        }

        assertThat(shown).hasSize(120);
        jdbc.sql("delete from generalization_case where initiative like 'many-%'").update();
    }

    @Test
    @Rule("R71")
    void not_yet_takes_a_day_on_which_the_case_comes_back() {
        UUID caseId = loved("later");
        String item = Boards.itemOf(centre, caseId);
        List.of("ada", "uma").forEach(each -> Boards.vote(centre, item, each, "NO"));
        eva("fr").open("/board/items/" + item).press("Pas encore");
        visit.fill("reviewOn", "2026-03-02").press("Compter");
        assertThat(text("reviewOn-wrong")).contains("après le 2 mars 2026");
        visit.fill("reviewOn", "2026-06-01").press("Compter");
        assertThat(page.text())
                .contains(
                        "pas encore.", "Réexamen le 1er juin 2026.", "Aucune voix pour, 3 contre");
        visit.open("/board");
        assertThat(page.text()).contains("later revient le 1er juin 2026");
        visit.open("/board/meetings/2026-03-02");
        assertThat(page.text()).contains("Décision : pas encore.", "Réexamen le 1er juin 2026.");
        page.looksRight("case-minutes");
    }

    private static PageVisit eva(String language) {
        return visit.login("eva", "employee-representative").open("/language?to=" + language);
    }

    /** Launched for what hurts in men too, and growing; the last measure was a mistake. */
    private static UUID grown(String initiative) {
        InitiativeMessages messages = InitiativeMessages.of(ANCT.division(), initiative);
        centre.receives(
                ANCT.division(),
                ANCT.reported(initiative, IrritantCategory.WAITING, DAY, "forms"),
                ANCT.launched(initiative, initiative, null, DAY),
                messages.used(DAY, 8),
                messages.used(DAY.plusDays(70), 12));
        UUID caseId = caseOf(initiative);
        centre.receives(
                ANCT.division(),
                messages.used(DAY.plusDays(100), 19),
                messages.withdrawn(DAY.plusDays(100), DAY.plusDays(101)));
        centre.caughtUp();
        return caseId;
    }

    private static UUID loved(String initiative) {
        centre.receives(
                ANCT.division(),
                ANCT.launched(initiative, null, null, DAY),
                InitiativeMessages.of(ANCT.division(), initiative).used(DAY, 25));
        return caseOf(initiative);
    }

    private static void adopted(UUID caseId, String initiative) {
        UUID proposal =
                UUID.fromString(
                        centre.get("/api/v1/generalization/cases/" + caseId)
                                .at("/proposals/0/proposalId")
                                .asString());
        InitiativeMessages local = InitiativeMessages.of(MEN.division(), "local");
        centre.receives(
                MEN.division(),
                MEN.launched("local", "queue", initiative, DAY),
                MEN.accepts(proposal, initiative, "local", DAY),
                local.spent("one", DAY),
                local.used(DAY.plusDays(10), 7),
                local.used(DAY.plusDays(40), 5));
        centre.caughtUp();
        String details = "/api/v1/generalization/cases/" + caseId;
        Eventually.passes(
                () -> assertThat(centre.get(details).path("credits").size()).isEqualTo(1));
    }

    /** The division published what it is called. */
    private static void disclosed(DivisionMessages of, String initiative, String title) {
        centre.jdbc()
                .sql(
                        """
                        insert into free_text (stream, digest, salt, text)
                        values (?, ?, repeat('0', 32), ?)
                        """)
                .params(
                        DivisionStream.of(of.division()),
                        Texts.reference(initiative).digest(),
                        title)
                .update();
    }

    private static void hurts(DivisionMessages where, String name, String tag) {
        centre.receives(where.division(), where.reported(name, IrritantCategory.WAITING, DAY, tag));
        centre.caughtUp();
    }

    private static UUID caseOf(String initiative) {
        UUID[] found = new UUID[1];
        Eventually.holds(
                "the case is there",
                () -> {
                    centre.list("/api/v1/generalization/cases")
                            .valueStream()
                            .filter(row -> row.path("initiative").asString().equals(initiative))
                            .forEach(
                                    row ->
                                            found[0] =
                                                    UUID.fromString(row.path("caseId").asString()));
                    return found[0] != null;
                });
        centre.caughtUp();
        return found[0];
    }

    private static List<String> numbers() {
        String texts = "[...document.querySelectorAll('.growth text:not(.month)')]";
        return browser.run("return " + texts + ".map(each => each.textContent)")
                .valueStream()
                .map(each -> each.asString())
                .toList();
    }

    private static String value(String field) {
        return browser.run("return document.getElementById(arguments[0]).value", field).asString();
    }

    private static String text(String id) {
        return browser.run("return document.getElementById(arguments[0])?.innerText ?? ''", id)
                .asString()
                .replaceAll("[\\u202f\\u00a0]", " ");
    }
}
