package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.testkit.Browser;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Night;
import org.essaim.testkit.PageVisit;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SecondChance;
import org.essaim.testkit.SeenPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The board meets, votes in person and decides who directs, at pages (R01, R02). */
@Rule("R02")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Gate
@SecondChance
class BoardPagesTest {

    private static final Map<String, String> NAMES =
            Map.of(
                    "ada", "Ada Martin",
                    "eva", "Eva Lenoir",
                    "uma", "Uma Petit",
                    "bob", "Bob Morel",
                    "carl", "Carl Roux");

    private static final Calendar CALENDAR = Calendar.from(LocalDate.of(2026, 3, 2));
    private static RunningCentre centre;
    private static Browser browser;
    private static PageVisit visit;
    private static SeenPage page;

    @BeforeAll
    static void start() {
        centre = CALENDAR.centre();
        NAMES.forEach(
                (person, name) -> {
                    centre.askedBy(person, null);
                    centre.jdbc()
                            .sql("update person set name = ? where id = ?")
                            .params(name, person)
                            .update();
                });
        Boards.give(centre, "ada", "DIRECTOR");
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
    @Order(1)
    void a_seat_is_given_to_somebody_picked_by_name_and_a_refusal_stands_beside_its_field() {
        director().open("/board/seats").press("Donner un siège");
        page.looksRight("board-seat-new");
        give("eva", "EMPLOYEE_REPRESENTATIVE");
        assertThat(page.text()).contains("Le siège est donné.", "Eva Lenoir", "du personnel");
        visit.press("Donner un siège");
        give("eva", "USER_REPRESENTATIVE");
        assertThat(visit.path()).isEqualTo("/board/seats/new");
        assertThat(text("holder-wrong")).contains("Cette personne a déjà un siège");
        give("uma", "USER_REPRESENTATIVE");
        assertThat(page.text()).contains("Uma Petit", "représentant des usagers");
        page.looksRight("board-seats");
        assertThat(browser.source()).doesNotContain(">uma<", ">eva<");
    }

    @Test
    @Order(2)
    void a_meeting_is_called_and_each_votes_in_person_until_the_minutes_say_it() {
        director().open("/board");
        assertThat(page.text()).contains("Aucune séance n’est convoquée.");
        visit.press("Convoquer le collège").fill("on", "2026-03-01").press("Convoquer");
        assertThat(text("on-wrong")).contains("Le 1er mars 2026 est passé");
        visit.fill("on", centre.today().toString()).press("Convoquer");
        assertThat(page.text()).contains("La séance est convoquée.", "on vote");
        String item = asked("Se réunir chaque mois ?", "17:30");
        assertThat(page.text())
                .contains("du personnel et celle d’un représentant des usagers.")
                .contains("3 sièges n’ont pas encore voté, sur 3.", "à 17 h 30");
        page.looksRight("board-item");
        visit.open("/board/items/new");
        page.looksRight("board-item-new");
        visit.open(item);
        visit.press("Oui");
        assertThat(page.text()).contains("Votre voix compte.", "Vous avez voté.");
        visit.open("/board");
        assertThat(page.text()).contains("sur 3.").doesNotContain("à vous de voter");
        votesWithoutAScript(item);

        visit.login("uma", "user-representative").open("/language?to=en").open(item);
        assertThat(page.text())
                .contains("The vote of one user representative is missing.", "has voted")
                .doesNotContain("Count");
        visit.press("No");
        assertThat(page.text()).contains("The votes can be counted.");
        visit.press("Count");
        assertThat(page.text())
                .contains("Decided on 2 March 2026: yes.", "2 votes for, 1 against")
                .contains("Eva Lenoir\tyes", "Uma Petit\tno");
        page.looksRight("board-item-decided");
        minutes();
    }

    private static void votesWithoutAScript(String item) {
        try (Browser plain = Browser.withoutScripts()) {
            plain.size(390, 844, true);
            PageVisit there = centre.visit(plain);
            there.login("eva", "employee-representative").open("/language?to=fr").open(item);
            there.press("Oui");
            assertThat(new SeenPage(there).text())
                    .contains("Votre voix compte.")
                    .contains("Il manque la voix d’un représentant des usagers.");
        }
    }

    private static void minutes() {
        visit.open("/language?to=fr").open("/board/meetings/2026-03-02");
        assertThat(page.text())
                .contains("Procès-verbal du 2 mars 2026", "Séance convoquée par Ada Martin.")
                .contains("1. Se réunir chaque mois ?", "Décision : oui.")
                .contains("2 voix pour, 1 contre, aucune abstention.")
                .contains("Quorum atteint : 1 représentant du personnel et 1 représentant")
                .contains("Ont voté : Ada Martin, Eva Lenoir, Uma Petit", "17 h 30");
        page.looksRight("board-minutes");
        browser.media("print");
        assertThat(page.text()).contains("Décision : oui.").doesNotContain("Voir ce point");
        browser.size(718, 1000, false);
        browser.picture(Path.of("target/pages/board-minutes-print.png"));
        browser.size(390, 844, true);
        browser.media("");
        browser.print(Path.of("target/pages/board-minutes.pdf"));
    }

    @Test
    @Order(3)
    @Night
    @Rule("R01")
    void a_deputy_votes_for_the_director_on_the_days_that_are_named() {
        director().open("/board/deputies").press("Nommer un suppléant");
        visit.fill("deputy", "bob").fill("from", centre.today().toString());
        visit.fill("until", centre.today().plusDays(92).toString()).press("Nommer");
        assertThat(text("until-wrong")).contains("La suppléance irait jusqu’au");
        visit.fill("until", centre.today().plusDays(3).toString()).press("Nommer");
        assertThat(page.text()).contains("Bob Morel", "en ce moment");
        page.looksRight("board-deputies");

        visit.login("bob", "director").open("/language?to=fr").open("/board");
        String item = asked("Nommer un rapporteur ?", "");
        visit.press("M’abstenir");
        assertThat(page.text())
                .contains("Votre abstention est notée.", "Bob Morel pour la direction")
                .contains("2 sièges n’ont pas encore voté, sur 3.");

        director().open("/board/deputies").press("Mettre fin à la suppléance : Bob Morel");
        visit.fill("lastDay", centre.today().toString()).press("Mettre fin à la suppléance");
        assertThat(page.text()).contains("La fin de la suppléance est fixée.", "au 2 mars 2026");
        visit.open(item);
        assertThat(page.text()).contains("Vous vous êtes abstenu.").doesNotContain("Votre voix");
    }

    @Test
    @Order(4)
    @Night
    void what_nobody_finished_stands_between_the_meetings() {
        CALENDAR.away(1);
        director().open("/board");
        assertThat(page.text())
                .contains("Nommer un rapporteur ?", "sans décision depuis le 2 mars 2026")
                .contains("Rien ne peut être décidé à cette séance", "Procès-verbal du 2 mars");
        page.looksRight("board-session");
        visit.open("/board/meetings/2026-03-02");
        assertThat(page.text())
                .contains("suppléé par Bob Morel", "2. Nommer un rapporteur ?")
                .contains("Sans décision à cette séance.", "Se sont abstenus : Bob Morel");
        visit.open("/board");
        browser.size(1280, 900, false);
        browser.picture(Path.of("target/pages/board-session-desk.png"));
        browser.dark(true);
        browser.picture(Path.of("target/pages/board-session-dark.png"));
        browser.dark(false);
        browser.size(390, 844, true);
    }

    @Test
    @Order(5)
    @Night
    @Rule("R01")
    void a_director_who_is_there_contradicts_and_one_who_is_gone_is_succeeded() {
        String there = proposed(8);
        confirmed(there);
        director().open(there).press("Je suis là, je garde le siège");
        assertThat(page.text()).contains("Vous gardez le siège.", "contredit");

        String gone = proposed(8);
        assertThat(page.text()).contains("Quelqu’un de l’autre côté du collège doit maintenant");
        confirmed(gone);
        page.looksRight("board-succession");
        CALENDAR.away(9);
        visit.login("carl", "director").open("/language?to=en").open("/board");
        assertThat(page.text()).contains("Carl Roux director").doesNotContain("Ada Martin");
        visit.press("Call a meeting").fill("on", centre.today().toString());
        visit.press("Call the meeting");
        assertThat(page.text()).contains("The meeting is called.");
    }

    /** By eva, so many days from today; leads to its page, where she has no button. */
    private static String proposed(int days) {
        visit.login("eva", "employee-representative").open("/language?to=fr");
        visit.open("/board/successions/new").fill("successor", "carl");
        visit.fill("from", centre.today().toString()).press("Proposer");
        assertThat(text("from-wrong")).contains("sept jours pour contredire");
        visit.fill("from", centre.today().plusDays(days).toString()).press("Proposer");
        assertThat(page.text()).contains("L’autre côté du collège doit confirmer.");
        assertThat(page.text()).contains("Proposé par\nEva Lenoir").doesNotContain("Confirmé");
        return visit.path();
    }

    private static void confirmed(String succession) {
        visit.login("uma", "user-representative").open("/language?to=fr").open(succession);
        visit.press("Confirmer");
        assertThat(page.text()).contains("C’est confirmé.", "la direction revient à Carl Roux");
    }

    private static PageVisit director() {
        return visit.login("ada", "director").open("/language?to=fr");
    }

    private static void give(String person, String kind) {
        visit.fill("holder", person).choose("kind-" + kind).press("Donner ce siège");
    }

    /** From the session; the address of the item. */
    private static String asked(String question, String closesAt) {
        visit.open("/board").press("Poser une question").fill("question", question);
        visit.fill("closesAt", closesAt).press("Mettre à l’ordre du jour");
        assertThat(page.text()).contains("C’est à l’ordre du jour.", question);
        return visit.path();
    }

    private static String text(String id) {
        return browser.run("return document.getElementById(arguments[0])?.innerText ?? ''", id)
                .asString()
                .replaceAll("[\\u202f\\u00a0]", " ");
    }
}
