package org.essaim.system;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.servers.Ports;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Fault;
import org.essaim.testkit.Night;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresProcess;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SecondChance;
import org.essaim.testkit.SigningKeyFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * One of three divisions in a process is faulty; the other two go on the whole time: they accept
 * every command, and the centre ingests what follows.
 */
@Night
@SecondChance
class HostedDivisionsTest {

    private static final int CLIENTS = 64;
    private static final String IMPATIENT = "--spring.datasource.hikari.connection-timeout=1000";

    private static HostedFederation federation;
    private SteadyWork neighbours;

    @BeforeAll
    static void start() {
        federation = HostedFederation.started();
    }

    @AfterAll
    static void stop() {
        federation.close();
    }

    @BeforeEach
    void work() {
        neighbours = SteadyWork.in(federation, HostedFederation.NEIGHBOURS);
    }

    @AfterEach
    void neighbours_were_refused_nothing_and_lost_nothing() {
        neighbours.nothingIsLost();
        assertThat(neighbours.failures()).isEmpty();
    }

    @Test
    @Fault(8)
    void what_cannot_be_handled_waits_alone_and_a_retry_heals_it() {
        ServiceProcess division = federation.add("poisoned");
        PostgresDatabase database = federation.host.database("poisoned");
        Sql.execute(
                database,
                "alter table initiative add constraint poison check (initiative <> 'poison')");

        federation.launch("poisoned", "poison");
        federation.launch("poisoned", "sound");
        Eventually.passes(
                () ->
                        assertThat(deadLetters(division))
                                .contains(
                                        "\"subject\":\"initiative:poison\"",
                                        "violates check constraint"));
        Eventually.passes(
                () -> assertThat(federation.ids(division, "poisoned")).containsExactly("sound"));
        neighbours.goesOn();

        Sql.execute(database, "alter table initiative drop constraint poison");
        division.accepted(
                "POST",
                "/actuator/dead-letters",
                federation.operator("poisoned"),
                "{\"processor\":\"initiative-board\",\"subject\":\"initiative:poison\"}");
        assertThat(federation.ids(division, "poisoned")).containsExactly("poison", "sound");
        assertThat(deadLetters(division)).doesNotContain("poison");
        federation.converges("poisoned");
    }

    private static String deadLetters(ServiceProcess division) {
        return division.raw("/actuator/dead-letters", federation.operator("poisoned"));
    }

    @Test
    @Rule({"R11", "R22"})
    @Fault(12)
    void sixty_four_clients_never_overdraw_one_envelope_and_take_nothing_from_the_neighbours()
            throws Exception {
        ServiceProcess division = federation.addWith("10000.37", "spent");
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> launches = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                String initiative = "c" + client;
                launches.add(people.submit(() -> federation.launch("spent", initiative)));
            }
            neighbours.goesOn();
            for (Future<?> each : launches) {
                each.get(5, TimeUnit.MINUTES);
            }
        }

        Answers answers = federation.answers(division, "spent");
        federation.converges("spent");
        assertThat(answers.rows("/initiatives")).hasSize(CLIENTS);
        assertThat(
                        answers.rows("/initiatives").stream()
                                .map(row -> Answers.euros(row, "granted"))
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualTo("10000.37");
        assertThat(answers.get().apply("/envelope/check").path("sound").asBoolean()).isTrue();
    }

    @Test
    @Rule("R23")
    @Fault(13)
    void one_that_is_cut_off_accepts_all_and_converges_when_it_is_back() {
        federation.add("far");
        federation.restart("far", "--essaim.kafka.bootstrap-servers=127.0.0.1:" + Ports.free());

        for (int n = 0; n < 20; n++) {
            federation.launch("far", "far-" + n);
            federation.spend(federation.division("far"), "far", "far-" + n);
        }
        neighbours.goesOn();
        assertThat(federation.isAtCentre("far", "far-0")).isFalse();

        federation.restart("far");
        federation.converges("far");
        assertThat(federation.ids(federation.division("far"), "far")).hasSize(20);
    }

    @Test
    @Rule("R97")
    @Fault({16, 17})
    void an_older_copy_beside_its_original_publishes_nothing_until_it_takes_back_what_it_lacks() {
        federation.add("original");
        federation.launch("original", "before");
        federation.converges("original");
        federation.remove("original");
        PostgresDatabase database = federation.host.database("original");
        PostgresDatabase copy = Sql.copy(database);
        federation.startAgain("original");
        federation.launch("original", "after");
        federation.converges("original");

        federation.host.addAnother("copy", "original", copy);
        federation.awaitRunning("copy");
        ServiceProcess again = federation.division("copy");
        federation.launch(again, "original", "of-the-copy");
        Eventually.passes(() -> assertThat(behind(again)).isNotEmpty());
        federation.launch("original", "later");
        federation.converges("original");
        assertThat(behind(federation.division("original"))).isEmpty();
        assertThat(federation.isAtCentre("original", "of-the-copy")).isFalse();
        neighbours.goesOn();

        federation.remove("original");
        again.accepted("POST", "/actuator/journal", federation.operator("original"), "{}");
        Eventually.holds(
                "the copy is ingested", () -> federation.isAtCentre("original", "of-the-copy"));
        assertThat(federation.quarantined("original")).isEmpty();
    }

    private static String behind(ServiceProcess service) {
        return service.get("/actuator/journal", federation.operator("original"))
                .path("behind")
                .asString("");
    }

    /** Whoever has its key can write another history, and only into its own stream. */
    @Test
    @Fault(16)
    void another_history_of_one_stream_stops_that_stream_and_no_other() {
        federation.add("forged");
        federation.launch("forged", "real");
        federation.converges("forged");

        federation.forge("forged");
        Eventually.passes(() -> assertThat(federation.quarantined("forged")).isNotEmpty());
        federation.launch("forged", "meanwhile");
        neighbours.goesOn();
        assertThat(federation.isAtCentre("forged", "meanwhile")).isFalse();
    }

    @Test
    @Rule("R03")
    @Fault(17)
    void a_second_division_on_the_database_of_a_first_is_refused_and_says_why() {
        federation.add("first");
        federation.host.add("second", SigningKeyFile.fresh(), federation.host.database("first"));

        Eventually.passes(
                () ->
                        assertThat(federation.states())
                                .contains(
                                        "R03: this database belongs to the micro-incubator"
                                                + " of first"));
        federation.launch("first", "unharmed");
        federation.converges("first");
        neighbours.goesOn();
        federation.remove("second");
    }

    @Test
    @Fault(21)
    void a_database_server_that_is_killed_is_missed_by_its_division_alone() throws Exception {
        try (PostgresProcess server = PostgresProcess.start(folder(), Map.of())) {
            ServiceProcess division =
                    federation.add("killed", server.newDatabase("killed"), IMPATIENT);
            SteadyWork load = SteadyWork.in(federation, "killed");
            load.goesOn();

            server.kill();
            load.awaitFailure();
            assertThat(division.status("/api/v1/envelope", federation.operator("killed")))
                    .isEqualTo(503);
            neighbours.goesOn();
            server.startAgain();

            load.goesOn();
            load.nothingIsLost();
            assertThat(load.failures()).allMatch(each -> each.contains("\"status\":503"));
            federation.remove("killed");
        }
    }

    /** The neighbours are on the same server, with another role: both deployments make one each. */
    @Test
    @Fault(21)
    void a_division_that_gets_no_connection_says_so_and_others_on_its_server_have_theirs() {
        PostgresDatabase administrators = PostgresServer.freshDatabase();
        federation.add("starved", Sql.createFor("starved", administrators), IMPATIENT);
        SteadyWork load = SteadyWork.in(federation, "starved");

        Sql.starve("starved", administrators);
        load.awaitFailure();
        neighbours.goesOn();
        Sql.feed("starved", administrators);

        load.goesOn();
        load.nothingIsLost();
        assertThat(load.failures()).allMatch(each -> each.contains("\"status\":503"));
    }

    @Test
    @Fault(value = 21, without = "a database role for each division")
    void two_divisions_of_one_role_starve_together() {
        PostgresDatabase administrators = PostgresServer.freshDatabase();
        federation.add("owner", Sql.createFor("shared", administrators), IMPATIENT);
        federation.add("sharer", Sql.createOf("shared", "sharer", administrators), IMPATIENT);
        try (SteadyWork sharer = SteadyWork.in(federation, "sharer")) {
            sharer.goesOn();

            Sql.starve("shared", administrators);
            sharer.awaitFailure();

            Sql.feed("shared", administrators);
        }
    }

    @Test
    @Rule("R05")
    void a_division_more_takes_one_thread_of_the_machine_that_of_its_producer() {
        // Divisions of other tests that may not publish end a producer and begin another.
        try (HostedFederation quiet = HostedFederation.started()) {
            long host = quiet.host.process().pid();
            quiet.add("light");
            ProcessThreads before = ProcessThreads.of(host);

            quiet.add("lighter");

            Eventually.passes(
                    () ->
                            assertThat(ProcessThreads.of(host).moreThan(before))
                                    .isEqualTo(Map.of("kafka-producer-", 1L)));
        }
    }

    private static Path folder() throws IOException {
        return Files.createTempDirectory("killed");
    }
}
