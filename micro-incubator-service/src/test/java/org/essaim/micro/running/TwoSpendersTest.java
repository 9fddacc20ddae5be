package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.sql.Connection;
import java.sql.Statement;
import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.message.v1.EnvelopeAllocated;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Fault;
import org.essaim.testkit.Gate;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two people launch at one instant, each at another instance of the service: both have seen what
 * the envelope has before either writes its grant.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Gate
class TwoSpendersTest {

    private static final DivisionId DIVISION = new DivisionId("anct");

    /** One first round and a little more. */
    private static final long CENTS = 500_37;

    private static final String ALL_SHALL_MEET =
            """
            create function meet() returns trigger language plpgsql as
            $$ begin perform pg_advisory_xact_lock_shared(64); return new; end $$;
            create trigger meet before insert on domain_event for each row
            when (new.aggregate_id like 'envelope:%') execute function meet()
            """;

    private static final PostgresDatabase DATABASE = PostgresServer.migratedDatabase();
    private static final JdbcClient JDBC = JdbcClient.create(DATABASE.dataSource());
    private static final List<RunningDivision> INSTANCES = new ArrayList<>();

    @BeforeAll
    static void start() {
        for (int instance = 0; instance < 2; instance++) {
            String id = "--essaim.node-id=instance " + instance;
            INSTANCES.add(RunningDivision.start(DATABASE, DIVISION.value(), id));
        }
        JDBC.sql(ALL_SHALL_MEET).update();
    }

    @AfterAll
    static void stop() {
        INSTANCES.forEach(RunningDivision::close);
    }

    @Test
    @Order(1)
    @Rule({"R11", "R22"})
    @Fault(12)
    void two_instances_grant_to_the_cent_what_there_is() throws Exception {
        allocate("first");

        assertThat(launchAtOnce("i")).containsOnly(201);

        assertThat(granted()).isEqualTo(CENTS);
    }

    /** The last one, as the database is of no use afterwards. */
    @Test
    @Order(2)
    @Fault(value = 12, without = "one event at each place of an aggregate")
    void two_instances_grant_more_than_there_is_where_two_events_may_take_one_place()
            throws Exception {
        long before = granted();
        allocate("second");
        JDBC.sql(
                        "alter table domain_event drop constraint"
                                + " domain_event_aggregate_id_sequence_number_key")
                .update();

        launchAtOnce("j");

        assertThat(granted() - before).isGreaterThan(CENTS);
    }

    private static void allocate(String name) {
        INSTANCES
                .getFirst()
                .receive(
                        new EnvelopeAllocated(
                                DIVISION,
                                NamedUuid.of("test", name),
                                2022,
                                Amount.of(CENTS, 1_000),
                                LocalDate.of(2022, 1, 1),
                                List.of()));
    }

    /** The status of each answer; nobody writes before both are about to. */
    private static List<Integer> launchAtOnce(String names) throws Exception {
        List<Future<Integer>> coming = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            try (Connection gate = DATABASE.dataSource().getConnection();
                    Statement statement = gate.createStatement()) {
                statement.execute("select pg_advisory_lock(64)");
                for (int number = 0; number < 2; number++) {
                    int client = number;
                    coming.add(people.submit(() -> launch(names + client, client)));
                }
                Eventually.holds("both wait", () -> waiting() == 2);
            }
        }
        return List.of(coming.getFirst().get(), coming.getLast().get());
    }

    private static int launch(String initiative, int number) {
        return INSTANCES
                .get(number)
                .as("p" + number, "employee")
                .post(
                        "/initiatives",
                        """
                        {"initiative":"%1$s","title":"A+","kind":"PROTOTYPE",
                         "irritant":"waiting %1$s","trial":"a form","launchedOn":"2022-01-01"}
                        """
                                .formatted(initiative))
                .status();
    }

    private static int waiting() {
        return JDBC.sql(
                        "select count(*) from pg_locks where locktype = 'advisory' and objid = 64"
                                + " and not granted")
                .query(Integer.class)
                .single();
    }

    private static long granted() {
        return JDBC.sql(
                        """
                        select coalesce(sum((payload #>> '{amount,money,cents}')::bigint), 0)
                          from domain_event where type = 'envelope.granted'
                        """)
                .query(Long.class)
                .single();
    }
}
