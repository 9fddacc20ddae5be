package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.FindingGround;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.message.v1.ControlFindingAnswered;
import org.essaim.contract.message.v1.ControlFindingOpened;
import org.essaim.contract.message.v1.EnvelopeAllocated;
import org.essaim.contract.message.v1.GeneralizationProposed;
import org.essaim.micro.initiative.domain.ChecklistPoint;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What waits for somebody is theirs, is there when it comes up and gone when it is done. */
@Gate
class WaitingTest {

    private static final DivisionId DIVISION = new DivisionId("anct");
    private static final LocalDate TODAY = LocalDate.of(2022, 1, 1);
    private static final String LONG_AGO = "2020-12-01";

    private static RunningDivision division;
    private static Neighbour ada;
    private static Neighbour ola;
    private static Neighbour mia;

    @BeforeAll
    static void start() {
        division = RunningDivision.shared().longAgo();
        ada = Neighbour.of(division, "ada", "employee");
        ola = Neighbour.of(division, "ola", "volunteer");
        mia = Neighbour.of(division, "mia", "volunteer", "manager");
        ola.record("/volunteers/ola/acceptance", "{\"capacity\":\"OPERATIONAL\"}");
        mia.record("/volunteers/mia/acceptance", "{\"capacity\":\"MANAGER\"}");
        division.receive(
                new EnvelopeAllocated(
                        DIVISION,
                        NamedUuid.of("test", "allocation"),
                        2022,
                        Amount.of(50_000_00, 500),
                        TODAY,
                        List.of()));
    }

    @AfterAll
    static void stop() {
        division.close();
    }

    @Test
    @Rule({"R60", "R61", "R63"})
    void an_expense_waits_for_its_owner_from_the_first_warning_on_until_somebody_uses_it() {
        launch("ada", "clock", LONG_AGO);
        spend("ada", "clock", "2021-04-02");
        assertThat(waiting("ada", "clock")).isEmpty();
        spend("ada", "clock", "2021-04-01");
        spend("ada", "clock", "2021-01-02");

        assertThat(waiting("ada", "clock"))
                .containsExactly(
                        "EXPENSE title clock 12.34 since 2021-12-02 by 2022-01-02",
                        "EXPENSE title clock 12.34 since 2022-01-01 by 2022-04-01");
        assertThat(waiting("ola", "clock")).isEmpty();
        Neighbour.of(division, "uma", "user-representative")
                .record(
                        "/initiatives/clock/usage",
                        "{\"measuredOn\":\"2021-02-01\",\"users\":2,\"level\":\"CONFIRMED\"}");
        assertThat(waiting("ada", "clock"))
                .containsExactly("EXPENSE title clock 12.34 since 2022-01-01 by 2022-04-01");
    }

    @Test
    @Rule("R62")
    void an_expense_waits_no_more_once_its_last_day_is_over_or_it_was_reversed() {
        launch("ada", "over", LONG_AGO);
        spend("ada", "over", "2020-12-31");
        String expense = spend("ada", "over", "2021-01-01");
        assertThat(waiting("ada", "over"))
                .containsExactly("EXPENSE title over 12.34 since 2021-12-01 by 2022-01-01");
        ada.record(
                "/initiatives/over/expenses/" + expense + "/reversal",
                "{\"reason\": \"twice\", \"reversedOn\": \"2022-01-01\"}");
        assertThat(waiting("ada", "over")).isEmpty();
    }

    @Test
    @Rule("R31")
    void a_ballot_waits_for_volunteers_who_did_not_vote_and_says_nothing_of_who_did() {
        launch("ada", "ballot", "2022-01-01");
        spend("ada", "ballot", "2022-01-01");
        String round = ask("ada", "ballot");
        String open = "BALLOT title ballot 100.00 since 2022-01-01 by 2022-01-15";
        assertThat(waiting("ola", "ballot")).containsExactly(open);
        assertThat(waiting("mia", "ballot")).containsExactly(open);
        assertThat(waiting("ada", "ballot")).as("is no volunteer").isEmpty();
        String before = body("mia").toString();
        ola.record("/rounds/" + round + "/votes", "{\"choice\":\"NO\"}");
        assertThat(waiting("ola", "ballot")).isEmpty();
        assertThat(body("mia")).hasToString(before);
        mia.record("/rounds/" + round + "/votes", "{\"choice\":\"YES\"}");
        assertThat(waiting("mia", "ballot")).isEmpty();
    }

    @Test
    @Rule("R31")
    void a_ballot_does_not_wait_for_who_asked_for_it_or_owns_the_initiative() {
        launch("ola", "own", "2022-01-01");
        spend("ola", "own", "2022-01-01");
        ask("ola", "own");
        assertThat(waiting("ola", "own")).isEmpty();
        assertThat(waiting("mia", "own")).hasSize(1);
        ola.record("/initiatives/own/ownership", "{\"to\": \"mia\"}");
        mia.record("/initiatives/own/ownership/acceptance", "{}");
        assertThat(waiting("mia", "own")).as("owns it now").isEmpty();
        assertThat(waiting("ola", "own")).as("owned it").isEmpty();
    }

    @Test
    @Rule("R28")
    void an_offer_to_own_waits_for_the_one_it_was_made_to_last_until_it_is_accepted() {
        launch("ada", "offered", LONG_AGO);
        ada.record("/initiatives/offered/ownership", "{\"to\": \"bob\"}");
        assertThat(waiting("bob", "offered"))
                .containsExactly("OWNERSHIP title offered  since 2022-01-01 by ");
        ada.record("/initiatives/offered/ownership", "{\"to\": \"eve\"}");
        assertThat(waiting("bob", "offered")).isEmpty();
        assertThat(waiting("eve", "offered")).hasSize(1);
        division.bean(JdbcClient.class)
                .sql("update acceptance_asked set person = 'sam' where subject = 'offered'")
                .update();
        assertThat(waiting("sam", "offered")).as("its own events say otherwise").isEmpty();
        Neighbour.of(division, "eve", "employee")
                .record("/initiatives/offered/ownership/acceptance", "{}");
        assertThat(waiting("eve", "offered")).isEmpty();
    }

    @Test
    @Rule("R81")
    void a_product_offered_to_an_administration_waits_for_volunteers_who_are_not_of_the_team() {
        launch("ola", "taken", LONG_AGO);
        Neighbour.of(division, "uma", "user-representative")
                .record(
                        "/initiatives/taken/usage",
                        "{\"measuredOn\":\"2021-02-01\",\"users\":2,\"level\":\"CONFIRMED\"}");
        for (ChecklistPoint point : ChecklistPoint.values()) {
            ola.record(
                    "/initiatives/taken/checklists/" + point,
                    "{\"answer\": \"done\", \"answeredOn\": \"2022-01-01\"}");
        }
        ola.record(
                "/initiatives/taken/integration",
                "{\"into\": \"the agency\", \"offeredOn\": \"2022-01-01\"}");
        assertThat(waiting("mia", "taken"))
                .containsExactly("INTEGRATION title taken  since 2022-01-01 by ");
        assertThat(waiting("ola", "taken")).as("owns it").isEmpty();
        assertThat(waiting("ada", "taken")).as("is no volunteer").isEmpty();
        ola.record(
                "/initiatives/taken/close",
                "{\"tried\": \"a\", \"learnt\": \"b\", \"closedOn\": \"2022-01-01\"}");
        assertThat(waiting("mia", "taken")).isEmpty();
    }

    @Test
    @Rule("R04")
    void who_was_confirmed_as_a_manager_can_accept_and_is_asked_until_they_do() {
        mia.record("/volunteers/boss/manager-confirmation", "");
        assertThat(waiting("boss", "")).containsExactly("MANAGER   since 2022-01-01 by ");
        Neighbour boss = Neighbour.of(division, "boss", "employee");
        boss.record("/volunteers/boss/acceptance", "{\"capacity\":\"MANAGER\"}");
        assertThat(waiting("boss", "")).isEmpty();
        boss.record("/volunteers/boss/withdrawal", "");
        assertThat(waiting("boss", "")).isEmpty();
    }

    @Test
    @Rule({"R73", "R96"})
    void findings_to_answer_and_offers_from_elsewhere_wait_for_volunteers() {
        InitiativeId abri = new InitiativeId("abri");
        UUID finding = NamedUuid.of("test", "finding");
        UUID expense = NamedUuid.of("test", "expense");
        division.receive(
                new ControlFindingOpened(
                        DIVISION,
                        abri,
                        finding,
                        expense,
                        null,
                        FindingGround.UNPROVEN,
                        LocalDate.of(2021, 12, 20),
                        LocalDate.of(2022, 1, 20)));
        division.receive(
                new GeneralizationProposed(
                        DIVISION,
                        NamedUuid.of("test", "proposal"),
                        NamedUuid.of("test", "case"),
                        new InitiativeId("elsewhere"),
                        new DivisionId("men"),
                        null,
                        TODAY,
                        null,
                        null));
        assertThat(waiting("ola", "abri"))
                .containsExactly("FINDING abri  since 2021-12-20 by 2022-01-20");
        assertThat(waiting("ola", "elsewhere")).containsExactly("PRODUCT   since 2022-01-01 by ");
        assertThat(waiting("ada", "abri")).isEmpty();
        assertThat(waiting("ada", "elsewhere")).isEmpty();
        division.receive(new ControlFindingAnswered(DIVISION, abri, finding, expense, null, TODAY));
        ola.record(
                "/proposals/elsewhere/decline",
                """
                {"reason": "we have one", "declinedOn": "2022-01-01", "proposalId": "%s"}
                """
                        .formatted(NamedUuid.of("test", "proposal")));
        assertThat(waiting("ola", "abri")).isEmpty();
        assertThat(waiting("ola", "elsewhere")).isEmpty();
    }

    @Test
    @Rule("R41")
    void a_demo_waits_for_its_team_a_week_before_it_is_due() {
        launch("ada", "soon", LONG_AGO);
        launch("ada", "later", LONG_AGO);
        ada.record(
                "/initiatives/soon/team/bob",
                "{\"role\": \"DEVELOPER\", \"namedOn\": \"2021-12-25\"}");
        ada.record("/initiatives/soon/stage", "{\"stage\":\"PILOT\",\"enteredOn\":\"2021-12-25\"}");
        ada.record(
                "/initiatives/later/stage", "{\"stage\":\"PILOT\",\"enteredOn\":\"2021-12-26\"}");
        String due = "DEMO title soon  since 2021-12-25 by 2022-01-08";
        assertThat(waiting("ada", "soon")).containsExactly(due);
        assertThat(waiting("bob", "soon")).containsExactly(due);
        assertThat(waiting("ada", "later")).isEmpty();
        assertThat(waiting("mia", "soon")).isEmpty();
    }

    private static JsonNode body(String person) {
        division.settle();
        return division.as(person, "employee").get("/notices").body();
    }

    private static List<String> waiting(String person, String initiative) {
        return body(person)
                .get("notices")
                .valueStream()
                .filter(row -> row.path("initiative").asString("").equals(initiative))
                .map(
                        row ->
                                "%s %s %s since %s by %s"
                                        .formatted(
                                                row.path("kind").asString(),
                                                row.path("title").asString(""),
                                                row.at("/amount/euros").asString(""),
                                                row.path("since").asString(),
                                                row.path("by").asString("")))
                .toList();
    }

    private static void launch(String person, String initiative, String day) {
        Neighbour.of(division, person, "employee")
                .launch(
                        """
                        {"initiative": "%s", "title": "title %s", "kind": "PROTOTYPE",
                         "irritant": "waiting", "trial": "a form", "launchedOn": "%s"}
                        """
                                .formatted(initiative, initiative, day));
    }

    private static String spend(String person, String initiative, String day) {
        return Neighbour.of(division, person, "employee")
                .record(
                        "/initiatives/" + initiative + "/expenses",
                        """
                        {"amount": {"euros": "12.34"}, "label": "cables", "spentOn": "%s"}
                        """
                                .formatted(day));
    }

    private static String ask(String person, String initiative) {
        return Neighbour.of(division, person, "employee")
                .record(
                        "/initiatives/" + initiative + "/rounds",
                        """
                        {"kind":"LATER","pilotUsers":"the counter","amount":{"euros":"100.00"},
                         "months":3,
                         "team":[{"person":"p-u","part":"PRODUCT_LEAD","publicServant":true}]}
                        """);
    }
}
