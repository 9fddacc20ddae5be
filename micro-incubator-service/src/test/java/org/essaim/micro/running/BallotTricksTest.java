package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.message.v1.EnvelopeAllocated;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people try in order to have a vote that is not theirs, by the REST interface. */
@Gate
class BallotTricksTest {

    private static final String YES = "{\"choice\":\"YES\"}";

    private RunningDivision division;

    @BeforeEach
    void start() {
        division = RunningDivision.shared();
        division.receive(
                new EnvelopeAllocated(
                        new DivisionId("anct"),
                        NamedUuid.of("test", "allocation"),
                        2022,
                        Amount.of(20_000_00, 400),
                        LocalDate.of(2022, 1, 1),
                        List.of()));
        accept("ola", "OPERATIONAL");
        accept("mia", "MANAGER", "manager");
        created(
                as("ada"),
                "/initiatives",
                """
                {"initiative":"aplus","title":"A+","kind":"PROTOTYPE",
                 "irritant":"waiting","trial":"a form","launchedOn":"2022-01-01"}
                """);
        created(
                as("ada"),
                "/initiatives/aplus/expenses",
                """
                {"amount":{"euros":"10.00"},"label":"cables","spentOn":"2022-01-01"}
                """);
    }

    @AfterEach
    void stop() {
        division.close();
    }

    @Test
    @Rule({"R28", "R31"})
    void handing_it_over_gives_the_asker_no_vote_and_taking_it_back_hides_no_owner() {
        accept("ada", "OPERATIONAL");
        accept("bob", "OPERATIONAL");
        String round = ask();
        handOver("ada", "bob");
        assertThat(vote("ada", round)).isEqualTo("ballot-vote-of-owner");
        assertThat(vote("bob", round)).isEqualTo("ballot-vote-of-owner");
        handOver("bob", "ada");
        assertThat(vote("bob", round)).isEqualTo("ballot-vote-of-owner");
        assertThat(vote("mia", round)).isEqualTo("accepted");
        assertThat(close("ola", round)).isEqualTo("ballot-not-quorate");
    }

    @Test
    @Rule({"R28", "R31"})
    void a_vote_cast_before_owning_it_for_a_moment_does_not_count() {
        accept("bob", "OPERATIONAL");
        accept("kim", "MANAGER", "manager");
        accept("max", "MANAGER", "manager");
        String round = ask();
        vote("bob", round);
        vote("mia", round);
        handOver("ada", "bob");
        handOver("bob", "ada");
        assertThat(close("ola", round)).isEqualTo("ballot-not-quorate");
        vote("kim", round);
        vote("ola", round);
        assertThat(round(round).path("state").asString()).isEqualTo("DECIDED");
        assertThat(round(round).at("/votes/operational").asInt()).isEqualTo(1);
    }

    @Test
    @Rule({"R31", "R100"})
    void who_is_erased_and_accepts_again_has_voted_already() {
        String round = ask();
        RunningDivision sam = division.asStranger("the login of sam", "employee");
        acceptAs(sam);
        assertThat(votes(sam, round).status()).isEqualTo(201);
        assertThat(sam.delete("/people/me").status()).isEqualTo(204);
        acceptAs(sam);
        assertThat(votes(sam, round).text("code")).isEqualTo("counted-before");
        vote("ola", round);
        vote("mia", round);
        assertThat(round(round).at("/votes/operational").asInt()).isEqualTo(2);
    }

    private static void acceptAs(RunningDivision who) {
        String person = who.get("/people/me").text("person");
        created(who, "/volunteers/" + person + "/acceptance", "{\"capacity\":\"OPERATIONAL\"}");
    }

    private static Answer votes(RunningDivision who, String round) {
        return who.post("/rounds/" + round + "/votes", "{\"choice\":\"YES\"}");
    }

    @Test
    @Rule("R31")
    void closing_the_initiative_closes_its_ballot_and_says_why() {
        String round = ask();
        vote("ola", round);
        created(
                as("ada"),
                "/initiatives/aplus/close",
                "{\"tried\":\"a form\",\"learnt\":\"nobody\",\"closedOn\":\"2022-01-01\"}");
        assertThat(vote("mia", round)).isEqualTo("ballot-ended");
        assertThat(round(round).path("state").asString()).isEqualTo("CANCELLED");
        assertThat(round(round).path("cause").asString()).isEqualTo("CLOSED");
        division.settle();
        var row = division.get("/rounds?state=CANCELLED").body().at("/items/0");
        assertThat(row.path("round").asString()).isEqualTo(round);
        assertThat(
                        division.get("/initiatives/aplus")
                                .body()
                                .path("history")
                                .findValuesAsString("what"))
                .contains("round-cancelled");
    }

    @Test
    @Rule("R04")
    void accepting_in_person_gives_the_vote_and_a_token_gives_none() {
        String round = ask();
        var withRoleAlone = division.as("eve", "employee", "volunteer", "manager");
        assertThat(said(withRoleAlone.post("/rounds/" + round + "/votes", YES)))
                .isEqualTo("ballot-not-a-volunteer");
        assertThat(said(division.as("ola").post("/rounds/" + round + "/votes", YES)))
                .isEqualTo("accepted");
        assertThat(vote("mia", round)).isEqualTo("accepted");
        assertThat(close("mia", round)).isEqualTo("accepted");
    }

    @Test
    @Rule({"R04", "R08"})
    void nobody_makes_a_manager_of_themselves() {
        String acceptance = "/volunteers/nia/acceptance";
        String manager = "{\"capacity\":\"MANAGER\"}";
        String confirmation = "/volunteers/nia/manager-confirmation";
        assertThat(said(as("nia").post(acceptance, manager)))
                .isEqualTo("volunteer-not-known-as-manager");
        assertThat(said(as("nia").post(confirmation, "{}")))
                .isEqualTo("manager-not-confirmed-by-manager");
        assertThat(said(as("ola").post(confirmation, "{}")))
                .isEqualTo("manager-not-confirmed-by-manager");
        assertThat(said(as("mia").post(confirmation, "{}"))).isEqualTo("accepted");
        assertThat(said(as("nia").post(acceptance, manager))).isEqualTo("accepted");
    }

    @Test
    @Rule("R04")
    void who_withdrew_votes_no_more_and_below_the_minimum_no_ballot_opens() {
        String round = ask();
        created(division.as("mia", "employee"), "/volunteers/mia/withdrawal", "{}");
        assertThat(vote("mia", round)).isEqualTo("ballot-not-a-volunteer");
        assertThat(said(asking())).isEqualTo("round-without-volunteers");
    }

    private RunningDivision as(String person) {
        return division.as(person, "employee");
    }

    private String ask() {
        return asking().text("id");
    }

    private Answer asking() {
        return as("ada")
                .post(
                        "/initiatives/aplus/rounds",
                        """
                        {"kind":"LATER","pilotUsers":"the counter","amount":{"euros":"50.00"},
                         "months":6,"team":[{"person":"p1","part":"DEVELOPER"}]}
                        """);
    }

    private void accept(String person, String capacity, String... roles) {
        created(
                division.as(
                        person,
                        Stream.concat(Stream.of("employee"), Stream.of(roles))
                                .toArray(String[]::new)),
                "/volunteers/" + person + "/acceptance",
                "{\"capacity\":\"%s\"}".formatted(capacity));
    }

    private void handOver(String from, String to) {
        created(as(from), "/initiatives/aplus/ownership", "{\"to\":\"%s\"}".formatted(to));
        created(as(to), "/initiatives/aplus/ownership/acceptance", "{}");
    }

    private String vote(String person, String round) {
        return said(as(person).post("/rounds/" + round + "/votes", YES));
    }

    private String close(String person, String round) {
        return said(as(person).post("/rounds/" + round + "/close", "{}"));
    }

    private static String created(RunningDivision asking, String path, String body) {
        var answer = asking.post(path, body);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        return answer.text("id");
    }

    /** Accepted, or the code of the refusal. */
    private static String said(Answer answer) {
        return answer.status() == 201 ? "accepted" : answer.body().path("code").asString();
    }

    private tools.jackson.databind.JsonNode round(String round) {
        return division.get("/rounds/" + round).body();
    }
}
