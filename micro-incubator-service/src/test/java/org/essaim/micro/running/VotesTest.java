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

/** Volunteers and their ballots by the REST interface, with the centre and the broker gone. */
@Gate
class VotesTest {

    private static final DivisionId DIVISION = new DivisionId("anct");
    private static final String YES = "{\"choice\":\"YES\"}";

    private RunningDivision division;

    @BeforeEach
    void start() {
        division = RunningDivision.shared();
    }

    @AfterEach
    void stop() {
        division.close();
    }

    @Test
    @Rule({"R04", "R08", "R30", "R31", "R32"})
    void a_round_is_asked_for_voted_on_and_paid_at_once() {
        allocate(Amount.of(20_000_00, 400));
        launchAndSpend("ada", "aplus");
        assertThat(ask("ada", "aplus", "5000.00").text("rule")).isEqualTo("R04");
        assertThat(accept("ola", "ada", "OPERATIONAL").text("rule")).isEqualTo("R04");
        accept("ola", "ola", "OPERATIONAL");
        accept("mia", "mia", "MANAGER");
        accept("ada", "ada", "MANAGER");

        var asked = ask("ada", "aplus", "5000.00");
        assertThat(asked.status()).as(asked.body().toString()).isEqualTo(201);
        String round = asked.text("id");
        assertThat(vote("ada", round).text("rule")).isEqualTo("R31");
        assertThat(vote("ola", round).status()).isEqualTo(201);
        assertThat(vote("ola", round).text("rule")).isEqualTo("R31");
        assertThat(complete("ola", round).text("rule")).isEqualTo("R31");
        assertThat(division.get("/rounds/" + round).body().at("/missing/0").asString())
                .isEqualTo("MANAGER");
        assertThat(vote("mia", round).status()).isEqualTo(201);

        var details = division.get("/rounds/" + round).body();
        assertThat(details.get("state").asString()).isEqualTo("DECIDED");
        assertThat(details.at("/votes/yes").isNumber()).isFalse();
        assertThat(details.at("/pilotUsers/text").asString()).isEqualTo("the counter");
        assertThat(details.at("/dependsOn/0").asString()).isEqualTo("IT");
        assertThat(heldCents("aplus")).isEqualTo(490_00 + 5_000_00);
        assertSound();
        assertThat(division.get("/rounds?state=DECIDED").body().at("/items/0/round").asString())
                .isEqualTo(round);
        var culture = division.get("/volunteers/manager-engagement").body();
        assertThat(culture.get("active").asBoolean()).isTrue();
        assertThat(culture.get("managers").asInt()).isEqualTo(2);
        assertThat(culture.get("launchedByManagers").asInt()).isEqualTo(1);
    }

    @Test
    @Rule({"R02", "R31"})
    void the_first_two_of_four_do_not_decide_and_are_not_counted_for_anybody() {
        allocate(Amount.of(20_000_00, 400));
        List.of("ola", "otto").forEach(each -> accept(each, each, "OPERATIONAL"));
        List.of("mia", "max").forEach(each -> accept(each, each, "MANAGER"));
        launchAndSpend("ada", "aplus");
        String round = ask("ada", "aplus", "5000.00").text("id");
        vote("ola", round);
        vote("mia", round);
        assertThat(complete("ola", round).text("code")).isEqualTo("ballot-waits-for-votes");
        var open = division.get("/rounds/" + round).body();
        assertThat(open.get("state").asString()).isEqualTo("OPEN");
        assertThat(open.get("votes").findValues("operational")).noneMatch(it -> it.isNumber());
        vote("max", round);
        var decided = division.get("/rounds/" + round).body();
        assertThat(decided.get("state").asString()).isEqualTo("DECIDED");
        assertThat(decided.at("/votes/yes").asInt()).isEqualTo(3);
        assertThat(vote("otto", round).text("code")).isEqualTo("ballot-ended");
    }

    @Test
    @Rule("R04")
    void below_the_minimum_nothing_stops_but_ballots() {
        allocate(Amount.of(20_000_00, 400));
        accept("ola", "ola", "OPERATIONAL");
        accept("mia", "mia", "MANAGER");
        launchAndSpend("ada", "aplus");
        String round = ask("ada", "aplus", "100.00").text("id");
        vote("ola", round);
        vote("mia", round);
        as("mia").post("/volunteers/mia/withdrawal", "{}");
        assertThat(ask("ada", "aplus", "50.00").text("rule")).isEqualTo("R04");
        assertThat(complete("ola", round).status()).isEqualTo(201);
        launchAndSpend("bob", "second");
    }

    @Test
    @Rule({"R11", "R32"})
    void of_two_ballots_that_end_together_on_the_last_euro_one_is_paid() throws Exception {
        accept("ola", "ola", "OPERATIONAL");
        accept("mia", "mia", "MANAGER");
        allocate(Amount.of(1_001_00, 20));
        List<Callable<Answer>> completions = new ArrayList<>();
        for (String each : List.of("one", "other")) {
            launchAndSpend("ada", each);
            String round = ask("ada", each, "1.00").text("id");
            vote("ola", round);
            vote("mia", round);
            completions.add(() -> complete("ola", round));
        }
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Answer> each : people.invokeAll(completions)) {
                Answer answer = each.get();
                statuses.add(answer.status());
                assertThat(answer.status() == 201 || answer.text("rule").equals("R32")).isTrue();
            }
        }
        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
        division.settle();
        assertThat(division.get("/envelope").amount("/available").money().cents()).isZero();
        assertSound();
    }

    private RunningDivision as(String person) {
        return division.as(person, "employee", "volunteer", "manager");
    }

    private void allocate(Amount amount) {
        division.receive(
                new EnvelopeAllocated(
                        DIVISION,
                        NamedUuid.of("test", amount.toString()),
                        2022,
                        amount,
                        LocalDate.of(2022, 1, 1),
                        List.of()));
    }

    private void launchAndSpend(String person, String initiative) {
        var launched =
                as(person)
                        .post(
                                "/initiatives",
                                """
                                {"initiative":"%s","title":"A+","kind":"PROTOTYPE",
                                 "irritant":"waiting","trial":"a form","launchedOn":"2022-01-01"}
                                """
                                        .formatted(initiative));
        assertThat(launched.status()).as(launched.body().toString()).isEqualTo(201);
        var spent =
                as(person)
                        .post(
                                "/initiatives/" + initiative + "/expenses",
                                """
                                {"amount":{"euros":"10.00"},"label":"cables","spentOn":"2022-01-01"}
                                """);
        assertThat(spent.status()).as(spent.body().toString()).isEqualTo(201);
    }

    private Answer accept(String person, String asking, String capacity) {
        return as(asking)
                .post(
                        "/volunteers/" + person + "/acceptance",
                        "{\"capacity\":\"%s\"}".formatted(capacity));
    }

    private Answer ask(String person, String initiative, String euros) {
        return as(person)
                .post(
                        "/initiatives/" + initiative + "/rounds",
                        """
                        {"kind":"LATER","pilotUsers":"the counter",
                         "amount":{"euros":"%s"},"months":6,
                         "team":[{"person":"p1","part":"DEVELOPER"}],"dependsOn":["IT"]}
                        """
                                .formatted(euros));
    }

    private Answer vote(String person, String round) {
        return as(person).post("/rounds/" + round + "/votes", YES);
    }

    private Answer complete(String person, String round) {
        return as(person).post("/rounds/" + round + "/close", "{}");
    }

    private long heldCents(String initiative) {
        return division.get("/initiatives/" + initiative).amount("/held").money().cents();
    }

    private void assertSound() {
        division.settle();
        var check = division.get("/envelope/check").body();
        assertThat(check.get("sound").asBoolean()).as(check.toString()).isTrue();
    }
}
