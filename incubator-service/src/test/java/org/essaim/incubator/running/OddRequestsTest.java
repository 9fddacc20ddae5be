package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javax.sql.DataSource;
import org.essaim.contract.DivisionId;
import org.essaim.testkit.EveryCall;
import org.essaim.testkit.Night;
import org.essaim.testkit.TestIssuer;
import org.essaim.testkit.Visitor;
import org.essaim.testkit.fuzz.DatabasePrint;
import org.essaim.testkit.fuzz.FuzzPeople;
import org.essaim.testkit.fuzz.FuzzReport;
import org.essaim.testkit.fuzz.FuzzScope;
import org.essaim.testkit.fuzz.Fuzzing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whatever is sent to whatever the centre serves, it answers, and what it refuses changes nothing.
 * More of it by {@code -Dessaim.fuzz.requests=20000}, another beginning by {@code
 * -Dessaim.fuzz.seed=}.
 */
@Night
class OddRequestsTest {

    private static final Logger LOG = LoggerFactory.getLogger(OddRequestsTest.class);
    private static final int REQUESTS = Integer.getInteger("essaim.fuzz.requests", 2_000);
    private static final long SEED = Long.getLong("essaim.fuzz.seed", 1L);
    private static final LocalDate TODAY = LocalDate.of(2022, 1, 2);

    /** An import takes the good lines of a bad file. */
    private static final FuzzScope SCOPE =
            new FuzzScope(Set.of("POST /api/v1/portfolio/imports"), Set.of());

    private static RunningCentre centre;
    private static DatabasePrint print;

    @BeforeAll
    static void start() {
        centre = RunningCentre.at(Instant.parse("2022-01-02T10:00:00Z"));
        print = new DatabasePrint(centre.bean(DataSource.class));
        for (String each : List.of("anct", "dinum")) {
            DivisionId division = new DivisionId(each);
            InitiativeMessages messages = InitiativeMessages.of(division, "aplus-" + each);
            centre.with(division)
                    .receives(
                            division,
                            messages.launched(TODAY.minusDays(5)),
                            messages.granted(TODAY.minusDays(5)),
                            messages.spent("e-" + each, TODAY.minusDays(3)));
        }
    }

    @AfterAll
    static void stop() {
        centre.close();
    }

    @Test
    void nothing_that_is_sent_breaks_it_and_no_refusal_changes_anything() throws Exception {
        FuzzReport report =
                new Fuzzing(
                                centre.uri(""),
                                EveryCall.description(centre.uri("/")),
                                OddRequestsTest::state,
                                people(),
                                TODAY,
                                SEED)
                        .run(REQUESTS, SCOPE);
        LOG.info("{}", report);
        report.statuses().forEach((operation, each) -> LOG.info("{} {}", operation, each));
        assertThat(report.faults()).as(String.join("\n\n", report.faults())).isEmpty();
        assertThat(report.refusals()).isGreaterThan(REQUESTS / 4);
        assertThat(report.answered(200, 299)).isGreaterThan(REQUESTS / 10);
    }

    private static String state() {
        centre.caughtUp();
        return print.take();
    }

    private static FuzzPeople people() {
        TestIssuer issuer = TestIssuer.shared();
        String[] roles = Visitor.everyRole().toArray(String[]::new);
        List<String> names = List.of("ada", "ola", "mia");
        return new FuzzPeople(
                names,
                names.stream().map(each -> issuer.token(each, null, roles)).toList(),
                Map.of(
                        "of a division", issuer.token("eve", "anct", roles),
                        "expired", issuer.expired("ada", null, roles),
                        "nonsense", "a.b.c"));
    }
}
