package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.testkit.Texts.reference;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.IrritantCategory;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.testkit.Browser;
import org.essaim.testkit.Night;
import org.essaim.testkit.PageVisit;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SecondChance;
import org.essaim.testkit.SeenPage;
import org.essaim.testkit.SigningKeyFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A year of a federation: eight people of its centre in four roles do all that they do at pages.
 * What divisions do comes as they publish it.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Night
@SecondChance
class YearAtPagesTest {

    private static final Map<String, String> NAMES =
            Map.of(
                    "ada", "Ada Martin",
                    "bob", "Bob Morel",
                    "eva", "Eva Lenoir",
                    "eli", "Eli Durand",
                    "uma", "Uma Petit",
                    "ugo", "Ugo Blanc",
                    "cora", "Cora Vidal",
                    "carl", "Carl Roux");

    private static final DivisionId ANCT = new DivisionId("anct");
    private static final DivisionId DINUM = new DivisionId("dinum");
    private static final InitiativeMessages BOARD = InitiativeMessages.of(ANCT, "tableau");
    private static final InitiativeMessages BADGES = InitiativeMessages.of(ANCT, "badges");
    private static final DivisionMessages OF_DINUM = DivisionMessages.of(DINUM.value());
    private static final LocalDate SPENT = LocalDate.of(2026, 1, 12);
    private static final Calendar CALENDAR = Calendar.from(LocalDate.of(2026, 1, 5));

    private static RunningCentre centre;
    private static Browser browser;
    private static PageVisit visit;
    private static SeenPage page;

    @BeforeAll
    static void start() {
        centre = CALENDAR.centre();
        browser = Browser.start();
        browser.size(1280, 900, false);
        visit = centre.visit(browser);
        page = new SeenPage(visit);
    }

    @AfterAll
    static void stop() {
        browser.close();
        CALENDAR.close();
    }

    @Test
    @Order(1)
    @Rule({"R01", "R02"})
    void in_january_eight_people_say_who_they_are_and_the_board_is_seated() {
        NAMES.forEach(
                (person, name) -> {
                    login(person).open("/me").fill("name", name).press("Save my name");
                    assertThat(page.text()).contains("Your colleagues see this name");
                });
        login("ada", "director", "operator");
        seat("ada", "DIRECTOR");
        seat("eva", "EMPLOYEE_REPRESENTATIVE");
        seat("eli", "EMPLOYEE_REPRESENTATIVE");
        seat("uma", "USER_REPRESENTATIVE");
        seat("ugo", "USER_REPRESENTATIVE");
        assertThat(visit.open("/board/seats").text())
                .contains("Ada Martin", "Eva Lenoir", "Eli Durand", "Uma Petit", "Ugo Blanc");
    }

    @Test
    @Order(2)
    @Rule({"R06", "R07", "R10"})
    void two_divisions_are_admitted_with_their_keys_and_get_an_envelope() {
        director();
        admit(ANCT, "70");
        admit(DINUM, "60");
        allocate(ANCT, "20000");
        allocate(DINUM, "10000");
        assertThat(visit.open("/money?year=2026").text()).contains("Planned for 2026\n€30,000.00");
    }

    @Test
    @Order(3)
    @Rule({"R95", "R96"})
    void a_finding_about_an_expense_is_opened_answered_and_closed() {
        publish(BADGES, "Badges", BADGES.spent("one", SPENT));
        publish(BOARD, "Tableau des clefs", BOARD.spent("one", SPENT));
        String item = ControlledCentre.item(BADGES, "one");
        login("cora", "controller").open(item).press("Take it in hand");
        browser.run("document.querySelector('#find').open = true");
        visit.fill("ground", "UNPROVEN").fill("remark", "no invoice").press("Open the finding");
        assertThat(page.text()).contains("The finding is open");
        centre.visit(browser, ANCT.value())
                .login("vera", "volunteer")
                .open("/language?to=en")
                .open(item)
                .press("Answer");
        visit.fill("answer", "Here it is.").press("Answer");
        assertThat(page.text()).contains("Your answer is with the controllers.");
        login("carl", "controller").open("/control/findings").press("An expense of “Badges”");
        assertThat(page.text()).contains("Here it is.");
        visit.choose("outcome-EXPLAINED").press("Close for good");
        assertThat(page.text()).contains("The finding is closed.");
    }

    @Test
    @Order(4)
    @Rule("R99")
    void a_new_version_of_the_policy_has_its_effect_counted_and_is_decided() {
        CALENDAR.away(60);
        director().open("/policy").press("Prepare a new version");
        visit.fill("effectiveOn", CALENDAR.today().plusDays(20).toString());
        visit.fill("firstRound.euros", "600").press("Count the effect");
        assertThat(page.text()).contains("Euros of first rounds\t€1,000.00\t€1,200.00");
        visit.fill("reason", "paper is dearer").press("Decide for everybody");
        assertThat(page.text()).contains("Decided.", "Version 2", "paper is dearer");
    }

    @Test
    @Order(5)
    @Rule("R01")
    void while_the_director_is_on_holiday_their_deputy_allocates() {
        director().open("/board/deputies").press("Name a deputy");
        visit.fill("deputy", "bob").fill("from", CALENDAR.today().toString());
        visit.fill("until", CALENDAR.today().plusDays(14).toString()).press("Name");
        assertThat(page.text()).contains("Bob Morel");
        login("bob", "director");
        allocate(DINUM, "1500");
        assertThat(visit.open("/money/dinum").text()).contains("€1,500.00", "Bob Morel");
    }

    @Test
    @Order(6)
    @Rule({"R02", "R70", "R71", "R73"})
    void what_many_use_is_offered_elsewhere_by_the_board_and_adopted() {
        CALENDAR.away(30);
        LocalDate today = CALENDAR.today();
        centre.receives(
                DINUM,
                OF_DINUM.reported("queue", IrritantCategory.WAITING, today.minusDays(9), "keys"));
        centre.receives(ANCT, BOARD.used(today.minusDays(2), 34));
        centre.caughtUp();
        centre.visit(browser, ANCT.value()).login("vera", "volunteer").open("/language?to=en");
        visit.open("/cases").press("Tableau des clefs").press("Say what it is about");
        visit.choose("category-WAITING").fill("tags", "keys").press("Save");
        director().open("/board").press("Call a meeting").fill("on", today.toString());
        visit.press("Call the meeting").press("“Tableau des clefs”: offer it elsewhere?");
        String item = visit.path();
        votes("eva", "employee-representative", item, "Yes");
        votes("eli", "employee-representative", item, "Abstain");
        votes("uma", "user-representative", item, "Yes");
        votes("ugo", "user-representative", item, "Yes");
        director().open(item).press("Yes").press("Count");
        assertThat(page.text())
                .contains("2026: offer it elsewhere.", "4 votes for, none against, 1 abstention");

        centre.caughtUp();
        centre.receives(
                DINUM,
                OF_DINUM.launched("nos-clefs", "queue", BOARD.initiative().value(), today),
                OF_DINUM.accepts(proposal(), BOARD.initiative().value(), "nos-clefs", today));
        centre.caughtUp();
        visit.open("/cases").press("Tableau des clefs");
        assertThat(page.text()).contains("adopted on");
        visit.open("/board/meetings/" + today);
        assertThat(page.text()).contains("offer it elsewhere.", "4 votes for, none against");
    }

    @Test
    @Order(7)
    @Rule({"R60", "R62", "R64", "R67"})
    void after_twelve_months_what_nobody_used_stops_and_late_proof_brings_it_back() {
        CALENDAR.away((int) ChronoUnit.DAYS.between(CALENDAR.today(), SPENT.plusYears(1)));
        CALENDAR.read(ANCT);
        CALENDAR.read(ANCT);
        director().open("/stops?show=decided");
        assertThat(page.text()).contains("Badges").doesNotContain("Tableau des clefs");
        visit.press("Badges").press("Letter to the owner and the sponsor").press("English");
        assertThat(page.text()).contains("Funding of “Badges” is stopped");

        centre.receives(ANCT, BADGES.used(SPENT.plusDays(100), 3));
        centre.caughtUp();
        assertThat(visit.open("/stops?show=reinstated").text()).contains("Badges");
        visit.press("Badges");
        assertThat(page.text()).contains("3 users");
    }

    @Test
    @Order(8)
    @Rule("R01")
    void a_director_who_left_is_succeeded_by_whom_both_sides_name() {
        LocalDate day = CALENDAR.today().plusDays(9);
        login("eli", "employee-representative").open("/board/successions/new");
        visit.fill("successor", "bob").fill("from", day.toString()).press("Propose");
        String succession = visit.path();
        login("ugo", "user-representative").open(succession).press("Confirm");
        assertThat(page.text()).contains("It is confirmed.");
        CALENDAR.away(10);
        login("bob", "director").open("/");
        assertThat(page.text()).contains("You are the director");
        allocate(ANCT, "100");
        login("ada", "director").open("/money/anct/allocate");
        assertThat(page.text()).contains("Somebody else is director on 24 January 2027.");
    }

    private static PageVisit login(String person, String... roles) {
        visit = centre.visit(browser);
        page = new SeenPage(visit);
        return visit.login(person, roles).open("/language?to=en");
    }

    private static PageVisit director() {
        return login("ada", "director");
    }

    private static void seat(String person, String kind) {
        visit.open("/board/seats/new").fill("holder", person).choose("kind-" + kind);
        visit.press("Give this seat");
        assertThat(page.text()).contains("The seat is given.");
    }

    private static void admit(DivisionId division, String score) {
        visit.open("/divisions/candidates").press("Record a candidate");
        visit.fill("division", division.value()).fill("dissatisfaction", score);
        visit.fill("source", "the survey of 2025").press("Record");
        visit.open("/divisions/candidates/" + division);
        visit.fill("publicKey", SigningKeyFile.fresh().publicKey());
        if (page.text().contains("No admitted division")) {
            visit.fill("override", "the queues are long");
        }
        visit.press("Admit from today on");
        assertThat(page.text()).contains("Admitted.");
    }

    private static void allocate(DivisionId division, String euros) {
        visit.open("/money/%s/allocate".formatted(division)).fill("amount.euros", euros);
        visit.press("Allocate");
        assertThat(page.text()).contains("Allocated. The division is being notified.");
    }

    private static void votes(String person, String role, String item, String choice) {
        login(person, role).open(item).press(choice);
        assertThat(page.text()).containsAnyOf("Your vote counts.", "Your abstention is recorded.");
    }

    /** Launched with a first round, titled, and this. */
    private static void publish(
            InitiativeMessages of,
            String title,
            org.essaim.contract.message.v1.FederationMessage... more) {
        centre.jdbc()
                .sql(
                        """
                        insert into free_text (stream, digest, salt, text)
                        values (?, ?, repeat('0', 32), ?)
                        """)
                .params(DivisionStream.of(of.division()))
                .params(reference(of.initiative().value()).digest(), title)
                .update();
        centre.receives(of.division(), of.launched(SPENT), of.granted(SPENT));
        centre.receives(of.division(), more);
        centre.caughtUp();
    }

    private static UUID proposal() {
        return UUID.fromString(
                centre.get(
                                "/api/v1/generalization/cases/"
                                        + centre.get("/api/v1/generalization/cases")
                                                .at("/items/0/caseId")
                                                .asString())
                        .at("/proposals/0/proposalId")
                        .asString());
    }
}
