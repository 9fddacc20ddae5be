package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.testkit.Texts.reference;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.OfficeId;
import org.essaim.contract.message.v1.EnvelopeAllocated;
import org.essaim.contract.message.v1.ObstacleAnswered;
import org.essaim.contract.message.v1.OfficeListed;
import org.essaim.contract.message.v1.OfficeRetired;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A start-up answers to an office of the centre's list; obstacles are shown with its answers. */
@Rule({"R35", "R92"})
@Gate
class SponsorsTest {

    private static final LocalDate DAY = LocalDate.of(2022, 1, 1);
    private static final DivisionId DIVISION = new DivisionId("anct");

    private static RunningDivision division;
    private static Neighbour ada;

    @BeforeAll
    static void start() {
        division = RunningDivision.shared().longAgo();
        ada = Neighbour.of(division, "ada", "employee");
        division.receive(
                new EnvelopeAllocated(
                        DIVISION,
                        NamedUuid.of("test", "allocation"),
                        2022,
                        Amount.of(50_000_00, 500),
                        DAY,
                        List.of()));
        Neighbour.of(division, "mia", "employee", "manager")
                .record("/volunteers/mia/acceptance", "{\"capacity\":\"MANAGER\"}");
        Neighbour.of(division, "ola", "employee")
                .record("/volunteers/ola/acceptance", "{\"capacity\":\"OPERATIONAL\"}");
    }

    @AfterAll
    static void stop() {
        division.close();
    }

    @Test
    void a_sponsor_is_an_office_of_the_list_to_which_obstacles_are_shown() {
        startUp("clear");
        obstacle("clear", "no laptop before June");
        var none = ada.post("/initiatives/clear/rounds", construction("nobodys-office"));
        assertThat(none.text("rule")).isEqualTo("R92");
        division.receive(listed("prefecture"));
        division.receive(listed("ministry"));
        division.receive(new OfficeRetired(null, new OfficeId("ministry"), DAY));
        division.settle();

        var retired = ada.post("/initiatives/clear/rounds", construction("ministry"));
        assertThat(retired.text("code")).isEqualTo("sponsor-not-listed");
        assertThat(retired.body().path("known").toString()).isEqualTo("[\"prefecture\"]");
        assertThat(rows("/offices", "office")).containsExactly("prefecture");
        String round = ada.post("/initiatives/clear/rounds", construction("prefecture")).text("id");
        String ofOffice = "/sponsored/obstacles?office=prefecture";
        assertThat(rows(ofOffice, "what")).isEmpty();
        decide(round);
        obstacle("clear", "a form in three copies");

        assertThat(ada.get("/rounds/" + round).text("sponsor")).isEqualTo("prefecture");
        assertThat(rows(ofOffice, "what"))
                .containsExactlyInAnyOrder("no laptop before June", "a form in three copies");
        assertThat(rows("/sponsored/obstacles", "what")).isEmpty();
    }

    /** What was recorded before there was a list stays as it was. */
    @Test
    void who_was_named_freely_before_there_was_a_list_still_sees_the_obstacles() {
        startUp("of-before");
        obstacle("of-before", "no key");
        division.bean(JdbcClient.class)
                .sql("insert into initiative_sponsor values ('of-before', 'sam')")
                .update();

        division.settle();
        assertThat(
                        Neighbour.of(division, "sam", "employee")
                                .get("/sponsored/obstacles")
                                .body()
                                .at("/items/0/what")
                                .asString())
                .isEqualTo("no key");
    }

    @Test
    void what_the_centre_answers_is_shown_with_the_obstacle_and_the_latest_answer_counts() {
        startUp("answered");
        obstacle("answered", "no server");
        startUp("beside");
        obstacle("beside", "another one");
        String obstacle = rows("/initiatives/answered/obstacles", "obstacleId").getFirst();

        division.receive(answered(DIVISION, obstacle, DAY));
        division.receive(answered(DIVISION, obstacle, DAY.plusDays(5)));
        division.receive(answered(new DivisionId("men"), obstacle, DAY.plusDays(9)));

        assertThat(rows("/initiatives/answered/obstacles", "answeredOn"))
                .containsExactly("2022-01-06");
        assertThat(rows("/initiatives/beside/obstacles", "what")).containsExactly("another one");
        assertThat(rows("/initiatives/beside/obstacles", "answeredOn")).containsExactly("");
    }

    private static void startUp(String initiative) {
        ada.launch(
                """
                {"initiative":"%s","title":"a start-up","kind":"PROTOTYPE","irritant":"waiting",
                 "trial":"a form","launchedOn":"2021-11-01"}
                """
                        .formatted(initiative));
        ada.record(
                "/initiatives/" + initiative + "/expenses",
                "{\"amount\":{\"euros\":\"1.00\"},\"label\":\"a\",\"spentOn\":\"2022-01-01\"}");
    }

    private static void obstacle(String initiative, String what) {
        ada.record(
                "/initiatives/" + initiative + "/obstacles",
                "{\"kind\":\"IT\",\"what\":\"%s\",\"metOn\":\"2022-01-01\"}".formatted(what));
    }

    private static String construction(String sponsor) {
        return """
        {"kind":"CONSTRUCTION","pilotUsers":"the counter","amount":{"euros":"100.00"},
         "months":6,"sponsor":"%s",
         "team":[{"person":"lea","part":"PRODUCT_LEAD","publicServant":true}]}
        """
                .formatted(sponsor);
    }

    private static void decide(String round) {
        Neighbour ola = Neighbour.of(division, "ola", "employee");
        for (Neighbour each : List.of(Neighbour.of(division, "mia", "employee"), ola)) {
            each.post("/rounds/" + round + "/votes", "{\"choice\":\"YES\"}");
        }
        assertThat(ola.post("/rounds/" + round + "/close", "{}").status()).isEqualTo(201);
    }

    private static OfficeListed listed(String office) {
        return new OfficeListed(null, new OfficeId(office), reference(office), DAY);
    }

    private static ObstacleAnswered answered(DivisionId of, String obstacle, LocalDate on) {
        return new ObstacleAnswered(
                of,
                new InitiativeId("answered"),
                UUID.fromString(obstacle),
                NamedUuid.of("test", on.toString()),
                reference("it is on its way"),
                on);
    }

    private static List<String> rows(String path, String member) {
        division.settle();
        return ada.get(path)
                .body()
                .get("items")
                .valueStream()
                .map(each -> each.path(member).asString(""))
                .toList();
    }
}
