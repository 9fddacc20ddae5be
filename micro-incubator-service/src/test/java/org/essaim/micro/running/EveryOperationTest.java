package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.net.http.HttpResponse;
import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.message.v1.EnvelopeAllocated;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** A running division lets in whom docs/access.md says, and nobody else. */
@Gate
class EveryOperationTest {

    private static final String DIVISION = "anct";
    private static final AccessTable TABLE = AccessTable.of("The micro-incubator");

    private static RunningDivision division;

    @BeforeAll
    static void start() {
        division = RunningDivision.shared();
    }

    @AfterAll
    static void stop() {
        division.close();
    }

    @Test
    void the_table_has_every_operation_that_is_served() {
        assertThat(division.bean(AuthorizedOperations.class).all())
                .isNotEmpty()
                .isSubsetOf(TABLE.rows().stream().map(AccessTable.Row::operation).toList());
    }

    @Test
    @Rule("R24")
    void everybody_is_let_in_or_refused_as_the_table_says_and_no_refusal_changes_anything() {
        EveryCall calls =
                new EveryCall(division.address(), TABLE, Visitor.toDivision(DIVISION))
                        .withSessions(TestIssuer.shared());
        assertThat(calls.deviations(TestIssuer.shared(), EveryOperationTest::state)).isEmpty();
    }

    @Test
    void every_list_is_asked_and_answered_alike() {
        EveryList lists =
                new EveryList(
                        division.address(),
                        TestIssuer.shared()
                                .token(
                                        "lea",
                                        DIVISION,
                                        "employee",
                                        "volunteer",
                                        "manager",
                                        "director",
                                        "employee-representative",
                                        "user-representative",
                                        "controller",
                                        "operator"));
        assertThat(lists.paths()).hasSizeGreaterThan(24);
        assertThat(lists.deviations()).isEmpty();
    }

    @Test
    @Rule({"R30", "R90"})
    void each_bound_that_is_described_is_the_one_that_decides() {
        RunningDivision ada = division.as("ada", "employee");
        List<String> deviations =
                new DescribedBounds("micro-incubator", it -> ada.post("/irritants", it).response())
                        .deviations(
                                """
                                {"category": "WAITING", "recurrence": "DAILY", "zone": "here",
                                 "hurts": "it takes long", "reportedOn": "2022-01-01"}
                                """,
                                "tags",
                                "IrritantReport",
                                "irritant-tags");
        assertThat(deviations).isEmpty();
        division.receive(
                new EnvelopeAllocated(
                        new DivisionId(DIVISION),
                        NamedUuid.of("test", "envelope"),
                        2022,
                        Amount.of(9_000_00, 120),
                        LocalDate.of(2022, 1, 1),
                        List.of()));
        volunteer("mia", "MANAGER", "employee", "manager");
        volunteer("ola", "OPERATIONAL", "employee");
        AtomicInteger number = new AtomicInteger();
        assertThat(
                        new DescribedBounds(
                                        "micro-incubator",
                                        it -> askForRound(ada, number.incrementAndGet(), it))
                                .deviations(
                                        """
                                        {"kind": "LATER", "pilotUsers": "three schools",
                                         "amount": {"euros": "1.00"},
                                         "team": [{"person": "ada", "part": "DEVELOPER"}]}
                                        """,
                                        "months",
                                        "RoundRequest",
                                        "round-term-out-of-range"))
                .isEmpty();
    }

    private static void volunteer(String person, String capacity, String... roles) {
        String accept = "{\"capacity\": \"%s\"}".formatted(capacity);
        String path = "/volunteers/%s/acceptance".formatted(person);
        assertThat(division.as(person, roles).post(path, accept).status()).isEqualTo(201);
    }

    /** Of an initiative that has spent of its first round, and has no open ballot. */
    private static HttpResponse<String> askForRound(RunningDivision by, int number, String body) {
        String launch =
                """
                {"initiative": "bound-%d", "title": "t", "kind": "PROTOTYPE", "irritant": "i",
                 "trial": "t", "launchedOn": "2022-01-01"}
                """;
        assertThat(by.post("/initiatives", launch.formatted(number)).status()).isEqualTo(201);
        String spend =
                """
                {"amount": {"euros": "1.00"}, "label": "l", "spentOn": "2022-01-01"}
                """;
        String expenses = "/initiatives/bound-%d/expenses".formatted(number);
        assertThat(by.post(expenses, spend).status()).isEqualTo(201);
        return by.post("/initiatives/bound-%d/rounds".formatted(number), body).response();
    }

    @Test
    void its_description_is_the_one_that_is_checked_in() {
        CheckedIn.at("docs/api/micro-incubator.json")
                .is(
                        EveryCall.description(division.address()),
                        "micro-incubator-service",
                        "EveryOperationTest");
    }

    private static String state() {
        return division.bean(JdbcClient.class)
                .sql(
                        """
                        select (select count(*) from domain_event) || ' events, '
                            || (select count(*) from person) || ' people'
                        """)
                .query(String.class)
                .single();
    }
}
