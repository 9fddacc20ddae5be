package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.message.v1.EnvelopeAllocated;
import org.essaim.contract.message.v1.FundingWarned;
import org.essaim.stream.Subscriptions;
import org.essaim.testkit.Browser;
import org.essaim.testkit.Night;
import org.essaim.testkit.PageVisit;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SecondChance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The first page says what waits for whoever looks, and what hurts most. */
@Night
@SecondChance
class MorningPageTest {

    private static RunningDivision division;
    private static Browser browser;
    private static PageVisit visit;
    private static UUID expense;

    @BeforeAll
    static void start() {
        division = RunningDivision.sharedAt("2026-11-27T10:00:00Z").longAgo();
        nadiaTries();
        browser = Browser.start();
        browser.size(390, 844, true);
        visit = division.visit(browser);
    }

    private static void nadiaTries() {
        division.receive(
                new EnvelopeAllocated(
                        new DivisionId("anct"),
                        NamedUuid.of("test", "allocation"),
                        2025,
                        Amount.of(10_000_00, 100),
                        LocalDate.of(2025, 1, 1),
                        List.of()));
        division.settle();
        division.as("nadia", "employee")
                .post(
                        "/initiatives",
                        """
                        {"initiative": "clefs", "title": "Clefs perdues", "kind": "IMPROVEMENT",
                         "irritant": "Vingt minutes par jour à chercher la clef",
                         "trial": "un tableau dans le couloir", "launchedOn": "2025-12-02"}
                        """);
        division.as("nadia", "employee")
                .post(
                        "/irritants",
                        """
                        {"category": "WAITING", "recurrence": "DAILY", "zone": "scolarité",
                         "hurts": "On saisit deux fois les absences", "reportedOn": "2026-11-20"}
                        """);
        division.settle();
        String spent =
                Neighbour.of(division, "nadia", "employee")
                        .record(
                                "/initiatives/clefs/expenses",
                                """
                                {"amount": {"euros": "38.50"}, "label": "tableau et crochets",
                                 "spentOn": "2025-12-02"}
                                """);
        expense = UUID.fromString(spent);
        division.settle();
    }

    @AfterAll
    static void stop() {
        browser.close();
        division.close();
    }

    @Test
    @Rule("R97")
    void pages_say_since_when_nothing_came_from_the_centre() {
        visit.login("ada", "employee").open("/language?to=fr").open("/ours");
        assertThat(visit.text()).contains("Rien n’est encore venu du centre.");
        allIsKnownUpTo("2026-11-24T08:30:00Z");
        for (String shown : List.of("/ours", "/ours/envelope", "/ours/policy", "/elsewhere")) {
            assertThat(visit.open(shown).text())
                    .contains("Rien n’est venu du centre depuis le 24 nov. 2026");
        }
        allIsKnownUpTo("2026-11-27T09:30:00Z");
        assertThat(visit.open("/ours").text()).doesNotContain("venu du centre");
    }

    private static void allIsKnownUpTo(String watermark) {
        division.bean(Subscriptions.class).add("centre");
        division.bean(JdbcClient.class)
                .sql("update subscription set watermark = ?::timestamptz where stream = 'centre'")
                .param(watermark)
                .update();
    }

    @Test
    @Rule({"R60", "R63"})
    void an_expense_whose_clock_ends_waits_for_its_owner_and_for_nobody_else() {
        visit.login("nadia", "employee").open("/language?to=fr");
        browser.picture(Path.of("target/pages/morning.png"));
        assertThat(visit.text().replaceAll("[\\u00a0\\u202f]", " "))
                .contains("Une chose vous attend ce matin.")
                .contains("« Clefs perdues » : 38,50 € doivent trouver un usager")
                .contains("encore 5 jours");
        assertThat(visit.sight().violations()).isEmpty();
        assertThat(visit.sight().widerThanTheScreen()).isZero();
        visit.login("ulrich", "employee").open("/language?to=en");
        assertThat(visit.text()).contains("Nothing waits for you this morning.");
    }

    @Test
    @Rule("R63")
    void that_a_warning_was_seen_is_one_tap_and_its_clock_runs_on() {
        division.receive(
                new FundingWarned(
                        new DivisionId("anct"),
                        new InitiativeId("clefs"),
                        expense,
                        LocalDate.of(2026, 12, 2),
                        11,
                        LocalDate.of(2026, 11, 2),
                        1));
        division.settle();
        visit.login("nadia", "employee").open("/language?to=fr").press("Je l’ai vu");
        assertThat(visit.text())
                .contains("C’est noté, vous l’avez vu.", "doivent trouver un usager")
                .doesNotContain("Je l’ai vu");
        visit.open("/initiatives/clefs");
        assertThat(visit.text().replaceAll("[\\u00a0\\u202f]", " "))
                .contains("Vu le 27 novembre 2026.", "Alerte vue")
                .doesNotContain("Je l’ai vu");
        assertThat(visit.sight().violations()).isEmpty();
        assertThat(visit.sight().widerThanTheScreen()).isZero();
    }

    @Test
    @Rule("R91")
    void me_too_is_one_tap() {
        visit.login("lea", "employee").open("/language?to=fr");
        visit.press("Moi aussi");
        assertThat(visit.text()).contains("C’est compté.").contains("2 personnes · De l’attente");
        browser.size(1280, 900, false);
        visit.open("/");
        assertThat(visit.sight().violations()).isEmpty();
        browser.picture(Path.of("target/pages/morning-desk.png"));
        browser.size(390, 844, true);
    }
}
