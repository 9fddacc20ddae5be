package org.essaim.benchmarks;

import module java.base;

import org.essaim.stream.OutgoingMessage;
import org.essaim.stream.SigningKeys;
import org.essaim.stream.access.BrokerAccess;
import org.essaim.stream.journal.Acknowledgements;
import org.essaim.stream.journal.JdbcJournal;
import org.essaim.stream.journal.JournalRewinds;
import org.essaim.stream.relay.Relay;
import org.essaim.stream.relay.RelaySettings;
import org.essaim.stream.relay.StreamStatus;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A division without a broker: what it publishes waits in its journal until its relay starts. */
final class CutOffDivision implements AutoCloseable {

    private static final int AT_ONCE = 1_000;

    final HonestStream stream;
    private final Relay relay;

    CutOffDivision(String name, KafkaBroker broker, int waiting) {
        this.stream = new HonestStream(name);
        PostgresDatabase database = PostgresServer.platformDatabase();
        JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
        Acknowledgements acknowledgements = new Acknowledgements(jdbc, _ -> true);
        fill(database, new JdbcJournal(name, jdbc, acknowledgements, () -> {}), waiting);
        this.relay =
                new Relay(
                        new RelaySettings(
                                name, BrokerAccess.open(broker.bootstrapServers()), "cut-off"),
                        database.dataSource(),
                        acknowledgements,
                        new JournalRewinds(name, jdbc),
                        StreamStatus.NONE,
                        stream.signer,
                        new SigningKeys(jdbc, Map.of()),
                        InstantSource.system());
    }

    /** Its relay starts. */
    void connect() {
        relay.start();
    }

    @Override
    public void close() {
        relay.close();
    }

    private void fill(PostgresDatabase database, JdbcJournal journal, int waiting) {
        TransactionTemplate transaction =
                new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()));
        for (int published = 0; published < waiting; published += AT_ONCE) {
            List<OutgoingMessage> some = new ArrayList<>();
            for (int n = published; n < Math.min(waiting, published + AT_ONCE); n++) {
                some.add(stream.message(n));
            }
            transaction.executeWithoutResult(_ -> journal.append(some));
        }
    }
}
