package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javax.sql.DataSource;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Linked;
import org.essaim.testkit.Overnight;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who uses decides: they say so themselves, whoever and wherever they are (R52). */
@Gate
class UseTest {

    /** As many of each of eleven marks. */
    private static final int USERS = 11 * Overnight.times("essaim.users-of-a-mark", 4, 27);

    private static final String USE = "/initiatives/aplus/use";

    private static RunningDivision launched() {
        RunningDivision division =
                RunningDivision.sharedAt("2026-11-27T10:00:00Z", RunningDivision.DAYS_COME);
        division.as("ada", "employee")
                .post(
                        "/initiatives",
                        """
                        {"initiative": "aplus", "title": "A+", "kind": "PROTOTYPE",
                         "irritant": "waiting", "trial": "a form", "launchedOn": "2026-11-02"}
                        """);
        division.settle();
        return division;
    }

    private static RunningDivision elsewhere(RunningDivision division, String person) {
        return division.of("other-division", person, "employee");
    }

    @Test
    @Rule({"R51", "R52"})
    void many_say_it_at_once_and_the_initiative_hears_of_it_once_and_again_when_the_month_is_over()
            throws Exception {
        try (RunningDivision division = launched()) {
            Linked.to(
                    division.bean(DataSource.class),
                    IntStream.range(0, USERS).mapToObj(i -> "user" + i).toArray(String[]::new));
            int events = history(division).size();
            try (ExecutorService people = Executors.newFixedThreadPool(16)) {
                List<Callable<Integer>> taps =
                        IntStream.range(0, USERS)
                                .mapToObj(i -> tap(division, "user" + i, i % 11))
                                .toList();
                for (Future<Integer> answer : people.invokeAll(taps)) {
                    assertThat(answer.get()).isEqualTo(204);
                }
            }
            division.settle();
            assertThat(history(division)).hasSize(events + 1);
            assertThat(month(division)).isEqualTo(USERS + " 5");
            assertThat(evidence(division)).containsExactly("2026-11-27 MEASURED 1");

            division.turnTo("2026-12-01T10:00:00Z");
            Eventually.passes(
                    () ->
                            assertThat(evidence(division))
                                    .containsExactlyInAnyOrder(
                                            "2026-11-27 MEASURED 1",
                                            "2026-11-27 MEASURED " + USERS));
        }
    }

    private static Callable<Integer> tap(RunningDivision division, String person, int delight) {
        RunningDivision asked = division.asStranger(person, "employee");
        return () -> asked.put(USE, "{\"delight\": " + delight + "}").status();
    }

    @Test
    @Rule({"R50", "R52"})
    void people_of_other_divisions_count_and_the_team_does_not() {
        try (RunningDivision division = launched()) {
            assertThat(elsewhere(division, "far").put(USE, "{\"delight\": 9}").status())
                    .isEqualTo(204);
            var team = division.as("ada", "employee").put(USE, "{}");
            assertThat(team.status()).isEqualTo(409);
            assertThat(team.text("rule")).isEqualTo("R52");
            division.settle();
            assertThat(month(division)).isEqualTo("1 9");
            assertThat(division.asNobody().put(USE, "{}").status()).isEqualTo(401);
            assertThat(division.of("other-division", "meter", "metrics").put(USE, "{}").status())
                    .isEqualTo(403);
            assertThat(elsewhere(division, "far").get(USE).status()).isEqualTo(403);
        }
    }

    @Test
    @Rule({"R50", "R52"})
    void who_joins_the_team_after_saying_it_is_not_counted_at_the_end_of_the_month() {
        try (RunningDivision division = launched()) {
            division.as("uma", "employee").put(USE, "{}");
            division.settle();
            division.as("eve", "employee").put(USE, "{}");
            division.as("ada", "employee")
                    .post(
                            "/initiatives/aplus/team/eve",
                            "{\"role\": \"DEVELOPER\", \"namedOn\": \"2026-11-27\"}");
            division.settle();
            assertThat(month(division)).startsWith("1 ");

            division.turnTo("2026-12-01T10:00:00Z");
            JdbcClient jdbc = division.bean(JdbcClient.class);
            Eventually.holds(
                    "the month is closed",
                    () -> jdbc.sql("select closed from use_month").query(Boolean.class).single());
            division.settle();
            assertThat(evidence(division)).containsExactly("2026-11-27 MEASURED 1");
        }
    }

    @Test
    @Rule({"R52", "R53"})
    void what_is_taken_back_is_withdrawn_the_next_day() {
        try (RunningDivision division = launched()) {
            division.as("uma", "employee").put(USE, "{}");
            division.settle();
            assertThat(evidence(division)).containsExactly("2026-11-27 MEASURED 1");
            assertThat(division.as("uma", "employee").delete(USE + "/2026-11").status())
                    .isEqualTo(204);
            assertThat(division.as("bob", "employee").delete(USE + "/2026-11").text("code"))
                    .isEqualTo("use-not-said");
            division.settle();
            assertThat(division.as("uma", "employee").get(USE + "/mine").body().at("/items"))
                    .isEmpty();

            division.turnTo("2026-11-28T10:00:00Z");
            Eventually.passes(
                    () ->
                            assertThat(evidence(division))
                                    .containsExactly("2026-11-27 MEASURED 1 withdrawn 2026-11-28"));
            division.as("bob", "employee").put(USE, "{}");
            division.settle();
            assertThat(evidence(division)).contains("2026-11-28 MEASURED 1");
        }
    }

    @Test
    @Rule({"R52", "R100"})
    void one_login_counts_once_a_month_also_where_its_person_was_erased_meanwhile() {
        try (RunningDivision division = launched()) {
            RunningDivision uma = division.asStranger("uma-again", "employee");
            assertThat(uma.put(USE, "{}").status()).isEqualTo(204);
            assertThat(uma.put(USE, "{}").status()).isEqualTo(204);
            assertThat(uma.delete("/people/me").status()).isEqualTo(204);
            var again = uma.put(USE, "{}");
            assertThat(again.text("code")).isEqualTo("counted-before");
            division.settle();
            assertThat(month(division)).startsWith("1 ");

            division.turnTo("2026-12-01T10:00:00Z");
            JdbcClient jdbc = division.bean(JdbcClient.class);
            Eventually.holds(
                    "which logins said it is forgotten",
                    () -> jdbc.sql("select * from login_claim").query().listOfRows().isEmpty());
            assertThat(division.asStranger("uma-again", "employee").put(USE, "{}").status())
                    .isEqualTo(204);
        }
    }

    @Test
    @Rule({"R52", "R95"})
    void those_who_were_of_the_team_are_a_signal_for_control() {
        try (RunningDivision division = launched()) {
            RunningDivision ada = division.as("ada", "employee");
            ada.post(
                    "/initiatives/aplus/team/bob",
                    "{\"role\": \"DEVELOPER\", \"namedOn\": \"2026-11-20\"}");
            ada.post("/initiatives/aplus/team/bob/leaving", "{\"leftOn\": \"2026-11-26\"}");
            division.settle();
            RunningDivision bob = division.as("bob", "employee");
            assertThat(bob.put(USE, "{}").status()).isEqualTo(204);
            division.settle();
            assertThat(
                            division.get("/initiatives/aplus/usage")
                                    .body()
                                    .at("/items/0/flags/0")
                                    .asString())
                    .isEqualTo("USERS_NEAR_TEAM");
        }
    }

    @Test
    @Rule({"R52", "R95"})
    void two_of_one_name_are_a_signal_for_control() {
        try (RunningDivision division = launched()) {
            for (String person : List.of("uma", "eve")) {
                RunningDivision one = division.as(person, "employee");
                one.put("/people/me", "{\"name\": \"Camille\"}", "Idempotency-Key", person);
                assertThat(one.put(USE, "{}").status()).isEqualTo(204);
                division.settle();
            }
            assertThat(flags(division)).isEqualTo("[[]]");

            division.turnTo("2026-12-01T10:00:00Z");
            Eventually.passes(() -> assertThat(flags(division)).contains("USERS_OF_ONE_NAME"));
        }
    }

    private static String flags(RunningDivision division) {
        return division.get("/initiatives/aplus/usage")
                .body()
                .at("/items")
                .valueStream()
                .map(row -> row.path("flags").valueStream().map(flag -> flag.asString()).toList())
                .toList()
                .toString();
    }

    private static List<?> history(RunningDivision division) {
        return division.get("/initiatives/aplus").body().at("/history").valueStream().toList();
    }

    private static String month(RunningDivision division) {
        var row = division.get(USE).body().at("/items/0");
        return row.path("users").asInt() + " " + row.path("delight").asString("none");
    }

    private static List<String> evidence(RunningDivision division) {
        return division.get("/initiatives/aplus/usage")
                .body()
                .at("/items")
                .valueStream()
                .map(
                        row ->
                                row.path("measuredOn").asString()
                                        + " "
                                        + row.path("level").asString()
                                        + " "
                                        + row.path("users").asInt()
                                        + (row.path("withdrawnOn").isString()
                                                ? " withdrawn " + row.path("withdrawnOn").asString()
                                                : ""))
                .toList();
    }
}
