package org.essaim.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javax.sql.DataSource;
import org.essaim.testkit.EveryCall;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Overnight;
import org.essaim.testkit.TestIssuer;
import org.essaim.testkit.Visitor;
import org.essaim.testkit.fuzz.DatabasePrint;
import org.essaim.testkit.fuzz.FuzzPeople;
import org.essaim.testkit.fuzz.FuzzReport;
import org.essaim.testkit.fuzz.FuzzScope;
import org.essaim.testkit.fuzz.Fuzzing;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whatever is sent to whatever reporting serves, it answers, and nothing changes. More of it by
 * {@code -Dessaim.fuzz.requests=20000}, another beginning by {@code -Dessaim.fuzz.seed=}.
 */
@Gate
class OddRequestsTest {

    private static final Logger LOG = LoggerFactory.getLogger(OddRequestsTest.class);
    private static final int REQUESTS = Overnight.times("essaim.fuzz.requests", 80, 2_000);
    private static final long SEED = Long.getLong("essaim.fuzz.seed", 1L);

    private static RunningReporting reporting;

    @BeforeAll
    static void start() {
        reporting = SharedReporting.cleared();
    }

    @Test
    void nothing_that_is_sent_breaks_it_and_no_refusal_changes_anything() throws Exception {
        DatabasePrint print = new DatabasePrint(reporting.bean(DataSource.class));
        FuzzReport report =
                new Fuzzing(
                                reporting.address(),
                                EveryCall.description(reporting.address()),
                                print::take,
                                people(),
                                LocalDate.of(2022, 1, 1),
                                SEED)
                        .run(REQUESTS, FuzzScope.EVERYTHING);
        LOG.info("{}", report);
        report.statuses().forEach((operation, each) -> LOG.info("{} {}", operation, each));
        assertThat(report.faults()).as(String.join("\n\n", report.faults())).isEmpty();
        assertThat(report.answered(200, 299)).isGreaterThan(REQUESTS / 4);
        assertThat(report.refusals()).isPositive();
    }

    private static FuzzPeople people() {
        TestIssuer issuer = TestIssuer.shared();
        String[] roles = Visitor.everyRole().toArray(String[]::new);
        return new FuzzPeople(
                List.of("ada"),
                List.of(issuer.token("ada", null, roles)),
                Map.of("expired", issuer.expired("ada", null, roles), "nonsense", "a.b.c"));
    }
}
