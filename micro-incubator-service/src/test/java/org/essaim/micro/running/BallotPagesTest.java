package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.message.v1.EnvelopeAllocated;
import org.essaim.testkit.Browser;
import org.essaim.testkit.Night;
import org.essaim.testkit.PageVisit;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SecondChance;
import org.essaim.testkit.SeenPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Volunteers vote on a phone: what is asked, the evidence, the envelope, and nobody's vote. */
@Rule("R31")
@Night
@SecondChance
class BallotPagesTest {

    private static final DivisionId DIVISION = new DivisionId("anct");

    private static RunningDivision division;
    private static Browser browser;
    private static PageVisit visit;
    private static SeenPage page;

    @BeforeAll
    static void start() {
        division = RunningDivision.sharedAt("2026-11-27T10:00:00Z");
        division.receive(
                new EnvelopeAllocated(
                        DIVISION,
                        NamedUuid.of("test", "envelope"),
                        2026,
                        Amount.of(6_310_00, 84),
                        LocalDate.of(2026, 1, 1),
                        List.of()));
        name("ada", "Ada Martin");
        volunteer("ola", "OPERATIONAL");
        volunteer("ole", "OPERATIONAL");
        volunteer("mia", "MANAGER");
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
    @Rule({"R32", "R51"})
    void a_volunteer_sees_what_is_asked_and_known_and_votes_and_the_last_one_counts() {
        String round = asked("bulletins", "Bulletins sans papier", "4200.00");
        visit.login("ola", "employee").open("/language?to=fr").open("/ballots");
        assertThat(page.text()).contains("Un nouveau tour pour « Bulletins sans papier » ?");
        page.looksRight("ballots");
        visit.press("Un nouveau tour pour « Bulletins sans papier » ?");
        assertThat(visit.path()).isEqualTo("/ballots/" + round);
        assertThat(page.text())
                .contains("4 200,00 €", "Ada Martin", "trois lycées", "Il y a 3 volontaires")
                .contains("la voix d’un volontaire opérationnel et celle d’un encadrant");
        assertThat(numbers()).containsExactly("3", "8");
        page.looksRight("ballot");
        visit.press("Oui");
        assertThat(visit.path()).isEqualTo("/ballots/" + round);
        assertThat(page.text())
                .contains("Vous avez voté. Personne ne voit quoi.")
                .contains("Il manque la voix d’un encadrant.")
                .doesNotContain("Dépouiller");

        visit.login("mia", "employee").open("/language?to=en").open("/ballots/" + round);
        assertThat(page.text()).contains("The vote of one manager is missing.");
        visit.press("Yes");
        assertThat(page.text())
                .contains("Your vote counts.", "Accepted on 27 November 2026")
                .contains("Fewer than three voted");
        page.looksRight("ballot-ended");
        division.settle();
        visit.open("/ballots");
        assertThat(page.text()).contains("accepted");
    }

    @Test
    @Rule("R100")
    void nobody_is_shown_how_anybody_voted_and_an_owner_has_no_vote() {
        String round = asked("clefs", "Clefs perdues", "100.00");
        division.as("ola", "employee").post("/rounds/" + round + "/votes", "{\"choice\":\"NO\"}");
        visit.login("ada", "employee").open("/language?to=en").open("/ballots/" + round);
        assertThat(page.text())
                .contains("the others decide", "There are 3 volunteers.")
                .doesNotContain("No\n", "Yes\n", "You have voted");
        assertThat(browser.source()).doesNotContain("ola", "choice");
        visit.login("eve", "employee").open("/ballots/" + round);
        assertThat(page.text()).contains("Volunteers vote.").doesNotContain("One vote each");
        visit.login("ola", "employee").open("/ballots/" + round);
        assertThat(page.text()).contains("You have voted. Nobody sees how.");
        assertThat(browser.source()).doesNotContain("value=\"NO\"");
    }

    @Test
    @Rule("R32")
    void what_the_envelope_cannot_pay_is_said_before_the_vote_and_after_it() {
        String round = asked("palais", "Un palais", "99000.00");
        vote("ola", round);
        visit.login("mia", "employee").open("/language?to=en").open("/ballots/" + round);
        assertThat(page.text()).contains("The envelope has only", "a yes waits until");
        visit.press("Yes").press("Count now");
        assertThat(visit.path()).isEqualTo("/ballots/" + round);
        assertThat(browser.run("return document.activeElement.id").asString()).isEqualTo("refusal");
        assertThat(page.text()).contains("This was not done", "Rule R32");
    }

    @Test
    void without_a_script_a_vote_is_cast_and_counts() {
        String round = asked("tampons", "Moins de tampons", "50.00");
        try (Browser plain = Browser.withoutScripts()) {
            plain.size(390, 844, true);
            PageVisit there = division.visit(plain);
            there.login("ole", "employee").open("/language?to=fr").open("/ballots/" + round);
            there.press("Non");
            assertThat(there.text()).contains("Votre voix compte. Merci.", "Vous avez voté.");
        }
    }

    private static List<String> numbers() {
        String texts = "[...document.querySelectorAll('.bars text:not(.month)')]";
        return browser.run("return " + texts + ".map(each => each.textContent)")
                .valueStream()
                .map(each -> each.asString())
                .toList();
    }

    private static void name(String person, String name) {
        division.as(person, "employee")
                .put(
                        "/people/me",
                        "{\"name\":\"%s\"}".formatted(name),
                        "Idempotency-Key",
                        "name-" + person);
    }

    private static void volunteer(String person, String capacity) {
        Neighbour.of(division, person, "employee", "manager")
                .record(
                        "/volunteers/" + person + "/acceptance",
                        "{\"capacity\":\"%s\"}".formatted(capacity));
    }

    private static void vote(String person, String round) {
        Neighbour.of(division, person, "employee")
                .record("/rounds/" + round + "/votes", "{\"choice\":\"YES\"}");
    }

    /** Launched by Ada, spent on, used by eight; and the id of the round that she asks for. */
    private static String asked(String initiative, String title, String euros) {
        Neighbour ada = Neighbour.of(division, "ada", "employee");
        ada.launch(
                """
                {"initiative":"%s","title":"%s","kind":"PROTOTYPE","irritant":"%s",
                 "trial":"autrement","launchedOn":"2026-10-28"}
                """
                        .formatted(initiative, title, title));
        ada.record(
                "/initiatives/" + initiative + "/expenses",
                """
                {"amount":{"euros":"38.50","halfDays":1},"label":"crochets","spentOn":"2026-11-05"}
                """);
        used(initiative, "2026-11-10", 8);
        used(initiative, "2026-10-30", 3);
        String round =
                ada.record(
                        "/initiatives/" + initiative + "/rounds",
                        """
                        {"kind":"LATER","pilotUsers":"trois lycées","months":4,
                         "amount":{"euros":"%s","halfDays":12},
                         "team":[{"person":"ada","part":"DEVELOPER"}]}
                        """
                                .formatted(euros));
        division.settle();
        return round;
    }

    private static void used(String initiative, String on, int users) {
        Neighbour.of(division, "uma", "user-representative")
                .record(
                        "/initiatives/" + initiative + "/usage",
                        """
                        {"measuredOn":"%s","users":%d,"level":"CONFIRMED"}
                        """
                                .formatted(on, users));
    }
}
