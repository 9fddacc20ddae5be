package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.incubator.initiative.read.MonthlyUsersQuery;
import org.essaim.incubator.initiative.read.MonthlyUsersQuery.MonthlyUsers;
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

/** What the centre knows of an initiative stands on one page, in plain words, for anybody. */
@Night
@SecondChance
class InitiativePageTest {

    private static RunningCentre centre;
    private static Browser browser;
    private static PageVisit visit;
    private static SeenPage page;

    @BeforeAll
    static void start() {
        centre = RunningCentre.at(SampleFederation.MARCH);
        disclosed("anct", "Loved", "Un tableau pour les clefs perdues");
        disclosed("anct", "slow", "On cherche les clefs vingt minutes par jour");
        disclosed("anct", "no key", "Aucune clef de secours au service informatique");
        disclosed("anct", "stopped", "Interprète au guichet");
        disclosed("men", "local", "Le tableau des clefs du rectorat");
        SampleFederation.fill(centre);
        browser = Browser.start();
        browser.size(390, 844, true);
        visit = centre.visit(browser, "men");
        page = new SeenPage(visit);
    }

    @AfterAll
    static void stop() {
        browser.close();
        centre.close();
    }

    @Test
    @Rule({"R50", "R60", "R70", "R74", "R92", "R96"})
    void a_loved_one_says_what_hurt_who_uses_it_what_it_cost_and_who_adopted_it() {
        visit.login("mia", "employee").open("/language?to=fr").open("/initiatives/anct/loved");
        assertThat(page.text())
                .contains("Un tableau pour les clefs perdues", "lancée le 1er février 2024")
                .contains("On cherche les clefs vingt minutes par jour", "1 personne le subit")
                .contains("Utilisée par\n40\nen mai 2024")
                .contains("Ses usagers, mois par mois")
                .contains("Un usager trouvé", "Dépensé le 1er février 2024")
                .contains("Généralisée : toute direction peut l’adopter")
                .contains("Le tableau des clefs du rectorat")
                .contains("Sur une dépense", "maintenu", "Sur son usage", "ouvert")
                .contains("Aucune clef de secours", "Informatique · réponse du 20 mars 2025")
                .contains("Une administration l’a reprise");
        page.looksRight("initiative-loved");
        browser.size(1280, 900, false);
        browser.picture(Path.of("target/pages/initiative-loved-desk.png"));
        browser.size(390, 844, true);
        browser.dark(true);
        assertThat(visit.sight().violations()).as("in the dark").isEmpty();
        browser.picture(Path.of("target/pages/initiative-loved-dark.png"));
        browser.dark(false);
        page.unfold();
        assertThat(page.text()).contains("1 usager, mesuré", "Constat clos : maintenu", "Lancée");
        assertThat(visit.sight().violations()).isEmpty();
        visit.press("Le tableau des clefs du rectorat");
        assertThat(visit.path()).isEqualTo("/initiatives/men/local");
        assertThat(page.text())
                .contains("Reprise de « Un tableau pour les clefs perdues », de anct");
    }

    @Test
    @Rule({"R62", "R63"})
    void a_stopped_one_says_why_and_links_to_its_stop() {
        visit.login("mia", "employee").open("/language?to=en").open("/initiatives/anct/stopped");
        assertThat(page.text())
                .contains("Interprète au guichet", "Funding stopped", "No user in time")
                .contains("Nobody outside the team used it within twelve months.")
                .contains("nobody yet, as far as is known")
                .doesNotContain("month by month");
        page.looksRight("initiative-stopped");
        String stop = centre.list("/api/v1/stops?initiative=stopped").at("/0/stopId").asString();
        assertThat(
                        browser.run("return document.querySelector('a[href*=stops\\\\/]').href")
                                .asString())
                .endsWith("/stops/" + stop);
    }

    @Test
    @Rule({"R50", "R53"})
    void a_product_that_measures_itself_every_day_has_a_bar_for_each_of_twelve_months() {
        centre.jdbc()
                .sql(
                        """
                        insert into review_evidence
                          (division, initiative, evidence_id, measured_on, users, level)
                        select 'men', 'local', gen_random_uuid(), date '2024-01-01' + n, n,
                               'MEASURED'
                          from generate_series(1, 400) n
                        """)
                .update();
        assertThat(
                        centre.bean(MonthlyUsersQuery.class)
                                .of(new DivisionId("men"), new InitiativeId("local")))
                .startsWith(new MonthlyUsers(YearMonth.of(2024, 3), 90))
                .hasSize(12)
                .endsWith(new MonthlyUsers(YearMonth.of(2025, 2), 400));
    }

    @Test
    void without_scripts_it_says_the_same_and_what_is_not_there_is_said() {
        try (Browser plain = Browser.withoutScripts()) {
            plain.size(390, 844, true);
            PageVisit reader = centre.visit(plain).login("ada", "director");
            reader.open("/language?to=fr").open("/initiatives/anct/loved");
            assertThat(new SeenPage(reader).text()).contains("Ses usagers, mois par mois", "40");
            reader.open("/initiatives/anct/none");
            assertThat(new SeenPage(reader).text())
                    .contains("Il n’y a rien ici")
                    .doesNotContain("Ses dépenses");
        }
    }

    private static void disclosed(String division, String name, String text) {
        centre.jdbc()
                .sql(
                        """
                        insert into free_text (stream, digest, salt, text)
                        values (?, ?, repeat('0', 32), ?)
                        """)
                .params(
                        DivisionStream.of(new DivisionId(division)),
                        Texts.reference(name).digest(),
                        text)
                .update();
    }
}
