package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.net.http.HttpResponse;
import org.essaim.contract.DivisionId;
import org.essaim.testkit.AccessTable;
import org.essaim.testkit.CheckedIn;
import org.essaim.testkit.DescribedBounds;
import org.essaim.testkit.EveryCall;
import org.essaim.testkit.EveryList;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.essaim.testkit.TestIssuer;
import org.essaim.testkit.Visitor;
import org.essaim.web.identity.AuthorizedOperations;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The running centre lets in whom docs/access.md says, and nobody else. */
@Gate
class EveryOperationTest {

    private static final AccessTable TABLE = AccessTable.of("The internal incubator");

    private static RunningCentre centre;

    @BeforeAll
    static void start() {
        centre = RunningCentre.at(Instant.parse("2022-01-01T22:00:00Z"));
    }

    @AfterAll
    static void stop() {
        centre.close();
    }

    @Test
    void the_table_has_every_operation_that_is_served() {
        assertThat(centre.bean(AuthorizedOperations.class).all())
                .isNotEmpty()
                .isSubsetOf(TABLE.rows().stream().map(AccessTable.Row::operation).toList());
    }

    @Test
    @Rule({"R01", "R10"})
    void everybody_is_let_in_or_refused_as_the_table_says_and_no_refusal_changes_anything() {
        EveryCall calls =
                new EveryCall(centre.uri("/"), TABLE, Visitor.toCentre())
                        .withSessions(TestIssuer.shared());
        assertThat(calls.deviations(TestIssuer.shared(), EveryOperationTest::state)).isEmpty();
    }

    @Test
    void every_list_is_asked_and_answered_alike() {
        EveryList lists =
                new EveryList(
                        centre.uri("/"),
                        TestIssuer.shared()
                                .token(
                                        "lea",
                                        null,
                                        "employee",
                                        "volunteer",
                                        "manager",
                                        "director",
                                        "employee-representative",
                                        "user-representative",
                                        "controller",
                                        "operator"));
        assertThat(lists.paths()).hasSizeGreaterThan(35);
        assertThat(lists.deviations()).isEmpty();
    }

    @Test
    @Rule({"R07", "R10", "R95", "R99"})
    void each_bound_that_is_described_is_the_one_that_decides() {
        centre.with(new DivisionId("anct"));
        RunningCentre carl = centre.askedBy("carl", null, "controller");
        List<String> deviations = new ArrayList<>();
        deviations.addAll(
                bounds(it -> centre.put("/api/v1/divisions/candidates/dila", it))
                        .deviations(
                                "{\"source\": \"a survey\"}",
                                "dissatisfaction",
                                "DivisionScore",
                                "division-score-out-of-scale"));
        deviations.addAll(
                bounds(it -> centre.post("/api/v1/divisions/anct/allocations", it))
                        .deviations(
                                "{\"amount\": {\"euros\": \"1.00\"}}",
                                "year",
                                "FundingAsked",
                                "allocation-year-out-of-range"));
        deviations.addAll(
                bounds(it -> carl.post("/api/v1/control/samples", it))
                        .deviations(
                                "{\"seed\": 1, \"from\": \"2021-01-01\", \"to\": \"2021-02-01\"}",
                                "size",
                                "ControlSample",
                                "sample-size-out-of-range"));
        assertThat(deviations).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "usedProductUsers",
                "silenceDays",
                "caseUsers",
                "caseGrowthPercent",
                "caseGrowthFromUsers",
                "ballotDays",
                "splittingDays",
                "firstRoundMonths",
                "bounds.leastFirstRoundMonths",
                "bounds.mostFirstRoundMonths",
                "bounds.leastBallotDays",
                "bounds.mostBallotDays",
                "periods.launchBackDays",
                "periods.idleOwnerDays",
                "periods.lateExpenseDays",
                "periods.withdrawnEvidenceDays",
                "periods.derogationMonths"
            })
    @Rule("R99")
    void each_value_of_the_policy_has_the_bounds_that_are_described(String path) {
        String schema =
                path.startsWith("bounds.")
                        ? "PolicyBoundsRequest"
                        : path.startsWith("periods.")
                                ? "PolicyPeriodsRequest"
                                : "PolicyVersionRequest";
        assertThat(
                        bounds(it -> centre.post("/api/v1/policy/versions", it))
                                .deviations(
                                        PolicyTest.version("2022-03-01", 1),
                                        path,
                                        schema,
                                        "policy-value-out-of-range",
                                        "policy-bounds-crossed"))
                .isEmpty();
    }

    private static DescribedBounds bounds(Function<String, HttpResponse<String>> send) {
        return new DescribedBounds("incubator", send);
    }

    @Test
    void its_description_is_the_one_that_is_checked_in() {
        CheckedIn.at("docs/api/incubator.json")
                .is(
                        EveryCall.description(centre.uri("/")),
                        "incubator-service",
                        "EveryOperationTest");
    }

    private static String state() {
        return centre.bean(JdbcClient.class)
                .sql(
                        """
                        select (select count(*) from domain_event) || ' events, '
                            || (select count(*) from subscription) || ' streams'
                        """)
                .query(String.class)
                .single();
    }
}
