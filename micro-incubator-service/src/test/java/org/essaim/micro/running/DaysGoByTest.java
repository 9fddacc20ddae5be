package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.Policy;
import org.essaim.contract.PolicyBounds;
import org.essaim.contract.PolicyPeriods;
import org.essaim.contract.message.v1.EnvelopeAllocated;
import org.essaim.contract.message.v1.PolicyPublished;
import org.essaim.micro.policy.read.EffectivePolicies;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** What days bring to a division, also to one that starts on its database when they are over. */
@Gate
class DaysGoByTest {

    private static final DivisionId DIVISION = new DivisionId("anct");
    private static final LocalDate FIRST_DAY = LocalDate.of(2022, 1, 1);

    @Test
    @Rule("R31")
    void after_its_last_day_a_ballot_is_counted_or_lapses_by_itself_after_a_restart() {
        try (RunningDivision first = on(FIRST_DAY)) {
            first.receive(allocation());
            person(first, "ola")
                    .post("/volunteers/ola/acceptance", "{\"capacity\":\"OPERATIONAL\"}");
            for (String each : List.of("mia", "max")) {
                person(first, each)
                        .post("/volunteers/" + each + "/acceptance", "{\"capacity\":\"MANAGER\"}");
            }
            launch(first, "aplus");
            person(first, "ada")
                    .post(
                            "/initiatives/aplus/expenses",
                            "{\"amount\":{\"euros\":\"10.00\"},"
                                    + "\"label\":\"a\",\"spentOn\":\"2022-01-01\"}");
            String round = ask(first);
            String tie = ask(first);
            vote(first, "ola", tie, "YES");
            vote(first, "mia", tie, "NO");
            assertThat(state(first, tie)).isEqualTo("OPEN");
            assertThat(state(first, round)).isEqualTo("OPEN");
            first.turnTo(morning(FIRST_DAY.plusDays(14)));
            assertThat(vote(first, "ola", round, "YES").status()).isEqualTo(201);
            assertThat(state(first, round)).isEqualTo("OPEN");
            try (RunningDivision fifteenth =
                    first.replicaAt(morning(FIRST_DAY.plusDays(15)), RunningDivision.DAYS_COME)) {
                Eventually.holds(
                        "the ballot lapses", () -> state(fifteenth, round).equals("LAPSED"));
                assertThat(vote(fifteenth, "mia", round, "YES").text("rule")).isEqualTo("R31");
                assertThat(state(fifteenth, tie)).isEqualTo("REJECTED");
            }
        }
    }

    @Test
    @Rule({"R99", "R22"})
    void what_a_division_chose_applies_from_its_day_on_and_past_days_stay_as_they_were() {
        try (RunningDivision division = on(FIRST_DAY)) {
            division.receive(allocation());
            assertThat(choose(division, "199.99").text("rule")).isEqualTo("R99");
            assertThat(choose(division, "300.00").status()).isEqualTo(201);
            launch(division, "before");
            assertThat(heldCents(division, "before")).isEqualTo(500_00);
            division.turnTo(morning(FIRST_DAY.plusDays(1)));
            EffectivePolicies policies = division.bean(EffectivePolicies.class);
            Instant later = division.bean(Clock.class).instant();
            Eventually.holds(
                    "what was chosen is read again",
                    () -> policies.at(later).firstRound().equals(Amount.of(300_00, 6)));
            launch(division, "after");
            assertThat(heldCents(division, "after")).isEqualTo(300_00);
            assertThat(appliedCents(division, FIRST_DAY)).isEqualTo(500_00);
            assertThat(appliedCents(division, FIRST_DAY.plusDays(1))).isEqualTo(300_00);
            division.receive(version2());
            Eventually.holds(
                    "the version applies",
                    () -> appliedCents(division, FIRST_DAY.plusDays(1)) == 400_00);
            assertThat(appliedCents(division, FIRST_DAY)).isEqualTo(500_00);
        }
    }

    /** Effective long ago, received only now; its bounds cut what the division chose. */
    private static PolicyPublished version2() {
        return new PolicyPublished(
                null,
                FIRST_DAY.minusYears(1),
                new Policy(
                        2,
                        Amount.of(600_00, 10),
                        12,
                        1,
                        30,
                        20,
                        25,
                        5,
                        14,
                        90,
                        Policy.FOUNDING_WARNINGS,
                        PolicyPeriods.FOUNDING),
                new PolicyBounds(Amount.of(400_00, 4), Amount.of(900_00, 18), 12, 12, 14, 14));
    }

    private static RunningDivision on(LocalDate day) {
        return RunningDivision.sharedAt(morning(day), RunningDivision.DAYS_COME);
    }

    private static String morning(LocalDate day) {
        return day + "T09:00:00Z";
    }

    private static RunningDivision person(RunningDivision division, String person) {
        return division.as(person, "employee", "volunteer", "manager");
    }

    private static Answer choose(RunningDivision division, String euros) {
        return person(division, "mia")
                .post(
                        "/policy/choices",
                        """
                        {"firstRound":{"euros":"%s","halfDays":6},"firstRoundMonths":12,
                         "ballotDays":14,
                         "effectiveOn":"2022-01-02"}
                        """
                                .formatted(euros));
    }

    private static String ask(RunningDivision division) {
        return person(division, "ada")
                .post(
                        "/initiatives/aplus/rounds",
                        """
                        {"kind":"LATER","pilotUsers":"the counter",
                         "amount":{"euros":"10.00"},
                         "months":6,"team":[{"person":"p1","part":"DEVELOPER"}]}
                        """)
                .text("id");
    }

    private static Answer vote(
            RunningDivision division, String person, String round, String choice) {
        return person(division, person)
                .post("/rounds/" + round + "/votes", "{\"choice\":\"%s\"}".formatted(choice));
    }

    private static void launch(RunningDivision division, String initiative) {
        var launched =
                person(division, "ada")
                        .post(
                                "/initiatives",
                                """
                                {"initiative":"%s","title":"A+","kind":"PROTOTYPE",
                                 "irritant":"waiting","trial":"a form","launchedOn":"2022-01-01"}
                                """
                                        .formatted(initiative));
        assertThat(launched.status()).as(launched.body().toString()).isEqualTo(201);
    }

    private static EnvelopeAllocated allocation() {
        return new EnvelopeAllocated(
                DIVISION,
                NamedUuid.of("test", "allocation"),
                2022,
                Amount.of(5_000_00, 100),
                FIRST_DAY,
                List.of());
    }

    private static long heldCents(RunningDivision division, String initiative) {
        return division.get("/initiatives/" + initiative).amount("/held").money().cents();
    }

    private static long appliedCents(RunningDivision division, LocalDate on) {
        return division.get("/policy?on=" + on)
                .amount("/inForce/values/firstRound")
                .money()
                .cents();
    }

    private static String state(RunningDivision division, String round) {
        return division.get("/rounds/" + round).body().get("state").asString();
    }
}
