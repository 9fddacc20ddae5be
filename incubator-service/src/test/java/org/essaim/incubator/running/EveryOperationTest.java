package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.essaim.testkit.AccessTable;
import org.essaim.testkit.CheckedIn;
import org.essaim.testkit.EveryCall;
import org.essaim.testkit.EveryList;
import org.essaim.testkit.Rule;
import org.essaim.testkit.TestIssuer;
import org.essaim.testkit.Visitor;
import org.essaim.web.identity.AuthorizedOperations;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The running centre lets in whom docs/access.md says, and nobody else. */
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
