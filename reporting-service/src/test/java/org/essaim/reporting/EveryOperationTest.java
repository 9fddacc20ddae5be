package org.essaim.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.testkit.AccessTable;
import org.essaim.testkit.CheckedIn;
import org.essaim.testkit.EveryCall;
import org.essaim.testkit.EveryList;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Overnight;
import org.essaim.testkit.TestIssuer;
import org.essaim.testkit.Visitor;
import org.essaim.web.identity.AuthorizedOperations;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reporting lets in whom docs/access.md says, and nobody else. */
@Gate
class EveryOperationTest {

    private static final AccessTable TABLE = AccessTable.of("Reporting");

    private static RunningReporting reporting;

    @BeforeAll
    static void start() {
        reporting = SharedReporting.cleared();
    }

    @Test
    void the_table_has_every_operation_that_is_served() {
        assertThat(reporting.bean(AuthorizedOperations.class).all())
                .isNotEmpty()
                .isSubsetOf(TABLE.rows().stream().map(AccessTable.Row::operation).toList());
    }

    @Test
    void everybody_is_let_in_or_refused_as_the_table_says_and_no_refusal_changes_anything() {
        List<Visitor> all = Visitor.toCentre();
        List<Visitor> some = Overnight.RUN ? all : List.of(all.getFirst(), all.getLast());
        Map<Boolean, List<AccessTable.Row>> open =
                TABLE.rows().stream().collect(Collectors.partitioningBy(row -> isOpen(row, all)));
        assertThat(deviations(open.get(false), all)).isEmpty();
        assertThat(deviations(open.get(true), some)).isEmpty();
    }

    private static List<String> deviations(List<AccessTable.Row> rows, List<Visitor> visitors) {
        assertThat(rows).hasSizeGreaterThan(10);
        return new EveryCall(reporting.address(), new AccessTable(rows), visitors)
                .deviations(TestIssuer.shared(), EveryOperationTest::state);
    }

    /** Most is everybody's; overnight everybody asks for it. */
    private static boolean isOpen(AccessTable.Row row, List<Visitor> visitors) {
        return visitors.stream()
                .allMatch(visitor -> row.outcomes().get(visitor.column()).equals("yes"));
    }

    @Test
    void every_list_is_asked_and_answered_alike() {
        EveryList lists =
                new EveryList(
                        reporting.address(),
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
        assertThat(lists.paths()).hasSizeGreaterThan(18);
        assertThat(lists.deviations()).isEmpty();
    }

    @Test
    void its_description_is_the_one_that_is_checked_in() {
        CheckedIn.at("docs/api/reporting.json")
                .is(
                        EveryCall.description(reporting.address()),
                        "reporting-service",
                        "EveryOperationTest");
    }

    private static String state() {
        return reporting
                .bean(JdbcClient.class)
                .sql(
                        """
                        select (select count(*) from domain_event) || ' events, '
                            || (select count(*) from subscription) || ' streams'
                        """)
                .query(String.class)
                .single();
    }
}
