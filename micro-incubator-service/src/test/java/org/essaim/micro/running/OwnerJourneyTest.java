package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.InitiativeId;
import org.essaim.contract.Policy;
import org.essaim.micro.initiative.read.InitiativeOverview;
import org.essaim.micro.initiative.read.InitiativeOverviewQuery;
import org.essaim.testkit.Browser;
import org.essaim.testkit.Gate;
import org.essaim.testkit.PageVisit;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SecondChance;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An owner from the login to what was spent, on a phone, and after years. */
@Gate
@SecondChance
class OwnerJourneyTest {

    @Test
    @Rule({"R15", "R60"})
    void the_owner_logs_in_spends_and_sees_at_once_what_is_left_and_until_when() {
        InitiativePeople people = InitiativePeople.start();
        String badges = people.launch("badges", "Badges", "2026-11-20");
        try (RunningDivision division = people.division();
                Browser browser = Browser.start()) {
            browser.size(390, 844, true);
            PageVisit visit = division.visit(browser);
            visit.login("ada", "employee").open("/language?to=fr").open(badges);
            assertThat(text(visit)).contains("Lancée par vous le 20 novembre 2026", "500,00 €");
            visit.press("Dépenser");
            assertThat(text(visit)).contains("Il reste 500,00 €", "jusqu’au 27 novembre 2027");
            visit.fill("amount.euros", "38,50 €").fill("amount.halfDays", "2");
            visit.fill("label", "Lecteur").press("Noter la dépense");
            assertThat(visit.path()).isEqualTo(badges);
            assertThat(text(visit))
                    .contains("C’est noté.", "461,50 €", "et 8 demi-journées")
                    .contains("avant le 27 novembre 2027", "encore 366 jours")
                    .contains("Dépense : 38,50 € et 2 demi-journées")
                    .doesNotContain("ne le montre pas encore");
            assertThat(visit.sight().violations()).isEmpty();
        }
    }

    @Test
    @Rule({"R50", "R61"})
    void of_years_of_daily_measures_the_last_ones_count() {
        InitiativePeople people = InitiativePeople.start();
        String daily = people.launch("daily", "Chaque jour", "2023-01-02");
        JdbcClient jdbc = people.division().bean(JdbcClient.class);
        jdbc.sql(
                        """
                        insert into expense (expense_id, initiative, spent_on, cents, half_days,
                                             label_digest, person, use_by, flags)
                        select gen_random_uuid(), 'daily', day, 1000, 0, 'x', 'ada',
                               day + interval '1 year', '{}'
                          from unnest(array[date '2023-01-10', date '2026-11-10']) day
                        """)
                .update();
        jdbc.sql(
                        """
                        insert into evidence (initiative, evidence_id, measured_on, users, level)
                        select 'daily', gen_random_uuid(), date '2023-01-02' + n, n, 'MEASURED'
                          from generate_series(1, 1420) n
                        """)
                .update();

        InitiativeOverview seen =
                people.division()
                        .bean(InitiativeOverviewQuery.class)
                        .of(new InitiativeId("daily"), Policy.FOUNDING)
                        .orElseThrow();

        assertThat(seen.usage().getFirst().users()).isEqualTo(1420);
        FormRequest ada = FormRequest.of(people.division(), "ada").in("fr");
        assertThat(ada.page(daily).body()).contains("2 dépenses validées par l’usage");
        String first =
                jdbc.sql(
                                """
                                select evidence_id from evidence
                                 where initiative = 'daily' and users = 1
                                """)
                        .query(String.class)
                        .single();
        assertThat(ada.page(daily + "/users/" + first).body()).contains("3 janvier 2023");
    }

    /** With plain blanks where figures and signs have narrow ones. */
    private static String text(PageVisit visit) {
        return visit.text().replaceAll("[\\u00a0\\u202f]", " ");
    }
}
