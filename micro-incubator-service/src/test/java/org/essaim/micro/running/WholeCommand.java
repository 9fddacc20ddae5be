package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.PersonId;
import org.essaim.contract.WrittenText;
import org.essaim.contract.message.v1.EnvelopeAllocated;
import org.essaim.micro.initiative.domain.Entry;
import org.essaim.micro.initiative.domain.EvidenceCommand;
import org.essaim.micro.initiative.domain.InitiativeCommand;
import org.essaim.micro.initiative.domain.Purpose;
import org.essaim.micro.initiative.domain.SpendingCommand;
import org.essaim.testkit.Pairs;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.RecordedStatements;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Measures of use recorded by clients at once, each on an initiative of its own: loaded, decided,
 * appended and committed by the service; beside the row that comes of one, inserted by JDBC between
 * begin and commit into a table with the same indexes.
 */
final class WholeCommand implements AutoCloseable {

    private static final DivisionId DIVISION = new DivisionId("bench");
    private static final PersonId OWNER = new PersonId("p1");
    private static final LocalDate DAY = LocalDate.of(2022, 1, 1);
    private static final String FLOOR_TABLE =
            "create table floor_event (like domain_event including all)";

    private static final String FLOOR =
            """
            insert into floor_event
                   (epoch, transaction_id, event_id, aggregate_type, aggregate_id,
                    sequence_number, type, revision, payload, metadata, recorded_at)
            values (1, 1, gen_random_uuid(), 'initiative', ?, ?, ?, '1', ?::json, ?::json, now())
            """;

    /** The row of a measure. */
    private record Row(String type, String payload, String metadata) {}

    private final RecordedStatements statements = new RecordedStatements(SimpleCommandBus.class);
    private final PostgresDatabase database;
    private final RunningDivision division;
    private final int clients;
    private final int each;
    private final AtomicInteger asked = new AtomicInteger();

    /**
     * @param each recorded by each client
     */
    WholeCommand(PostgresDatabase database, int clients, int each) {
        this.database = database;
        this.clients = clients;
        this.each = each;
        this.division = RunningDivision.recorded(statements, database, DIVISION.value());
        division.receive(
                new EnvelopeAllocated(
                        DIVISION,
                        NamedUuid.of("test", "allocation"),
                        2022,
                        Amount.of(10_000_000_00L, 500_000),
                        DAY,
                        List.of()));
        division.settle();
        // What follows from a measure is not what is measured.
        division.bean(EventProcessingConfiguration.class)
                .eventProcessors()
                .values()
                .forEach(EventProcessor::shutDown);
        division.bean(JdbcClient.class).sql(FLOOR_TABLE).update();
    }

    Pairs measured(int rounds) {
        return Pairs.of(this::commands, this::rows, rounds);
    }

    String table(Pairs pairs) {
        return pairs.table(
                "a second, clients: " + clients,
                "the row inserted between begin and commit",
                "a measure of use loaded, decided and appended");
    }

    /** What the service asks its database for a measure on an initiative that it knows. */
    List<String> statementsOfMeasure() {
        return statementsOf(this::measure);
    }

    /** Its label is a text that can be redacted: it stands beside the event. */
    List<String> statementsOfExpense() {
        return statementsOf(this::expense);
    }

    private List<String> statementsOf(Function<String, InitiativeCommand> command) {
        String initiative = launched();
        send(command.apply(initiative));
        return statements.during(() -> send(command.apply(initiative))).stream()
                .map(each -> each.sql().strip().split("\\s", 2)[0])
                .toList();
    }

    long rows(String table, String type) {
        return division.bean(JdbcClient.class)
                .sql("select count(*) from " + table + " where type = ?")
                .param(type)
                .query(Long.class)
                .single();
    }

    private double commands() {
        List<String> initiatives = Stream.generate(this::launched).limit(clients).toList();
        settle();
        return perSecond(client -> measureEach(initiatives.get(client)));
    }

    private void measureEach(String initiative) {
        for (int n = 0; n < each; n++) {
            send(measure(initiative));
        }
    }

    private double rows() {
        Row row =
                division.bean(JdbcClient.class)
                        .sql(
                                """
                                select type, payload::text, metadata::text from domain_event
                                 where type = 'initiative.usage-measured'
                                 order by global_index desc limit 1
                                """)
                        .query(Row.class)
                        .single();
        settle();
        return perSecond(_ -> insert(row));
    }

    private void insert(Row row) {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement insert = connection.prepareStatement(FLOOR)) {
            connection.setAutoCommit(false);
            String aggregate = "initiative:" + UUID.randomUUID();
            for (int n = 0; n < each; n++) {
                insert.setString(1, aggregate);
                insert.setInt(2, n);
                insert.setString(3, row.type());
                insert.setString(4, row.payload());
                insert.setString(5, row.metadata());
                insert.executeUpdate();
                connection.commit();
            }
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    private double perSecond(IntConsumer client) {
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<?>> running = new ArrayList<>();
            for (int n = 0; n < clients; n++) {
                int number = n;
                running.add(threads.submit(() -> client.accept(number)));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError("not everything was recorded", failed);
        }
        return (double) clients * each / ((System.nanoTime() - start) / 1e9);
    }

    private void settle() {
        JdbcClient jdbc = division.bean(JdbcClient.class);
        jdbc.sql("vacuum analyze domain_event").update();
        jdbc.sql("vacuum analyze floor_event").update();
        jdbc.sql("checkpoint").update();
        System.gc();
    }

    private String launched() {
        String initiative = "i" + asked.incrementAndGet();
        String request =
                """
                {"initiative":"%s","title":"A+","kind":"PROTOTYPE","irritant":"waiting",
                 "trial":"a form","launchedOn":"2022-01-01"}
                """;
        assertThat(division.post("/initiatives", request.formatted(initiative)).status())
                .isEqualTo(201);
        return initiative;
    }

    private InitiativeCommand measure(String initiative) {
        return new EvidenceCommand.RecordUsage(
                entry(initiative), DAY, 3, EvidenceLevel.DECLARED, 7, null, false);
    }

    private InitiativeCommand expense(String initiative) {
        return new SpendingCommand.RecordExpense(
                entry(initiative), Amount.of(1, 0), WrittenText.of("a"), Purpose.PRODUCT, DAY);
    }

    private Entry entry(String initiative) {
        UUID id = NamedUuid.of("asked", "" + asked.incrementAndGet());
        return Entry.of(new InitiativeId(initiative), id, OWNER);
    }

    private void send(InitiativeCommand command) {
        division.bean(CommandGateway.class).sendAndWait(command);
    }

    @Override
    public void close() {
        division.close();
    }
}
