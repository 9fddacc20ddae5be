package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.StopReason;
import org.essaim.contract.message.v1.EnvelopeAllocated;
import org.essaim.contract.message.v1.FundingStopped;
import org.essaim.contract.message.v1.GeneralizationProposed;
import org.essaim.testkit.EveryCall;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Linked;
import org.essaim.testkit.Overnight;
import org.essaim.testkit.TestIssuer;
import org.essaim.testkit.Visitor;
import org.essaim.testkit.fuzz.DatabasePrint;
import org.essaim.testkit.fuzz.FuzzPeople;
import org.essaim.testkit.fuzz.FuzzReport;
import org.essaim.testkit.fuzz.FuzzScope;
import org.essaim.testkit.fuzz.Fuzzing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever is sent to whatever a division serves, it answers, and what it refuses changes nothing.
 * The gate sends a part; the whole is {@code -Dessaim.fuzz.requests=20000}, another beginning
 * {@code -Dessaim.fuzz.seed=}.
 */
@Gate
class OddRequestsTest {

    private static final Logger LOG = LoggerFactory.getLogger(OddRequestsTest.class);
    private static final int REQUESTS = Overnight.times("essaim.fuzz.requests", 200, 4_000);
    private static final long SEED = Long.getLong("essaim.fuzz.seed", 1L);
    private static final DivisionId DIVISION = new DivisionId("anct");
    private static final LocalDate TODAY = LocalDate.of(2022, 1, 1);

    /**
     * An import takes the good lines of a bad file, and waits for what the centre published before.
     */
    private static final FuzzScope SCOPE =
            new FuzzScope(Set.of("POST /api/v1/portfolio/imports"), Set.of("afterCentrePosition"));

    private static final List<String> PEOPLE = List.of("ada", "ola", "mia", "bob");

    private DatabasePrint print;
    private RunningDivision division;

    @BeforeEach
    void start() {
        division =
                RunningDivision.shared(
                        "--essaim.schedule.every=PT24H",
                        "--essaim.limits.address.requests=0",
                        "--logging.level.root=warn",
                        "--logging.level.org.essaim.micro.running=info");
        print = new DatabasePrint(division.database().dataSource());
        Linked.to(division.database().dataSource(), PEOPLE.toArray(String[]::new));
        division.receive(allocated());
        as("ola").post("/volunteers/ola/acceptance", "{\"capacity\":\"OPERATIONAL\"}");
        as("mia").post("/volunteers/mia/acceptance", "{\"capacity\":\"MANAGER\"}");
        for (String each : List.of("fresh", "stopped", "closed", "spent")) {
            launchAndSpend(each);
            division.receive(proposed(each));
        }
        as("ada").post("/initiatives/closed/close", closing());
        division.receive(stopped());
    }

    @AfterEach
    void stop() {
        division.close();
    }

    @Test
    void nothing_that_is_sent_breaks_it_and_no_refusal_changes_anything() throws Exception {
        Fuzzing fuzzing =
                new Fuzzing(
                        division.address(),
                        EveryCall.description(division.address()),
                        this::state,
                        people(),
                        TODAY,
                        SEED);
        FuzzReport report = fuzzing.run(REQUESTS, SCOPE);
        LOG.info("{}", report);
        report.statuses().forEach((operation, each) -> LOG.info("{} {}", operation, each));

        assertThat(report.faults()).as(String.join("\n\n", report.faults())).isEmpty();
        assertThat(report.sent()).isGreaterThanOrEqualTo(REQUESTS);
        assertThat(report.refusals()).isGreaterThan(REQUESTS / 3);
        assertThat(report.answered(200, 299)).isGreaterThan(REQUESTS / 10);
        division.settle();
        assertThat(parked()).as("nothing that was taken cannot be applied").isZero();
        assertThat(division.get("/envelope/check").body().get("sound").asBoolean()).isTrue();
    }

    /** Else the test above could not fail. */
    @Test
    void what_is_accepted_differs_from_what_is_refused() {
        String before = state();
        assertThat(as("bob").post("/initiatives", "{}").status()).isEqualTo(400);
        assertThat(state()).isEqualTo(before);
        launchAndSpend("one-more");
        assertThat(state()).isNotEqualTo(before);
    }

    private String state() {
        division.settle();
        return print.take();
    }

    private int parked() {
        return division.bean(JdbcClient.class)
                .sql("select count(*) from dead_letter_event")
                .query(Integer.class)
                .single();
    }

    private static FuzzPeople people() {
        TestIssuer issuer = TestIssuer.shared();
        String[] roles = Visitor.everyRole().toArray(String[]::new);
        return new FuzzPeople(
                PEOPLE,
                PEOPLE.stream().map(each -> issuer.token(each, DIVISION.value(), roles)).toList(),
                Map.of(
                        "employee", issuer.token("ada", DIVISION.value(), "employee"),
                        "elsewhere", issuer.token("eve", "elsewhere", roles),
                        "expired", issuer.expired("ada", DIVISION.value(), roles),
                        "unsigned", issuer.unsigned("ada", DIVISION.value(), roles),
                        "nonsense", "a.b.c"));
    }

    private RunningDivision as(String person) {
        return division.as(person, "employee", "volunteer", "manager");
    }

    private void launchAndSpend(String initiative) {
        as("ada")
                .post(
                        "/initiatives",
                        """
                        {"initiative":"%s","title":"A+","kind":"PROTOTYPE",
                         "irritant":"waiting","trial":"a form","launchedOn":"2022-01-01"}
                        """
                                .formatted(initiative));
        as("ada")
                .post(
                        "/initiatives/" + initiative + "/expenses",
                        "{\"amount\":{\"euros\":\"10.00\"},"
                                + "\"label\":\"a\",\"spentOn\":\"2022-01-01\"}");
    }

    private static String closing() {
        return "{\"tried\":\"a\",\"learnt\":\"b\",\"closedOn\":\"2022-01-01\"}";
    }

    private static EnvelopeAllocated allocated() {
        return new EnvelopeAllocated(
                DIVISION,
                NamedUuid.of("test", "allocation"),
                2022,
                Amount.of(40_000_00, 500),
                TODAY,
                List.of());
    }

    private static GeneralizationProposed proposed(String origin) {
        return new GeneralizationProposed(
                DIVISION,
                NamedUuid.of("proposal", origin),
                NamedUuid.of("case", origin),
                new InitiativeId(origin),
                new DivisionId("elsewhere"),
                NamedUuid.of("irritant", origin),
                TODAY,
                null,
                null);
    }

    private static FundingStopped stopped() {
        return new FundingStopped(
                DIVISION,
                new InitiativeId("stopped"),
                NamedUuid.of("test", "stop"),
                NamedUuid.of("test", "expense"),
                TODAY.minusMonths(13),
                TODAY.minusMonths(1),
                TODAY.minusMonths(1).plusDays(1),
                StopReason.NOT_USED,
                Instant.EPOCH,
                1,
                Instant.EPOCH);
    }
}
