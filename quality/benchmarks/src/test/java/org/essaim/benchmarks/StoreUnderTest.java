package org.essaim.benchmarks;

import module java.base;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.essaim.eventstore.PostgresEventStorageEngine;
import org.essaim.eventstore.StableNames;
import org.essaim.eventstore.StableNamesSerializer;
import org.essaim.testkit.PostgresDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An event store on a database of its own, and a table beside it that has the same indexes. */
final class StoreUnderTest implements AutoCloseable {

    /** Of the size of what a division records. */
    record Spent(String initiative, UUID expense, long cents, LocalDate on, List<String> flags) {}

    static final StableNamesSerializer JSON =
            StableNamesSerializer.of(
                    StableNames.of(Map.of("benchmark.spent", Spent.class)), _ -> {});

    final JdbcTemplate jdbc;
    final TransactionTemplate transactions;
    final PostgresEventStorageEngine engine;
    private final HikariDataSource pool;

    StoreUnderTest(PostgresDatabase database, int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setUsername(database.user());
        config.setPassword(database.password());
        config.setMaximumPoolSize(connections);
        this.pool = new HikariDataSource(config);
        database.migratePlatform();
        this.jdbc = new JdbcTemplate(pool);
        jdbc.execute("create table floor_event (like domain_event including all)");
        DataSourceTransactionManager manager = new DataSourceTransactionManager(pool);
        this.transactions = new TransactionTemplate(manager);
        this.engine =
                new PostgresEventStorageEngine(
                        jdbc, manager, JSON, NoOpEventUpcaster.INSTANCE, Clock.systemUTC(), false);
    }

    static DomainEventMessage<Spent> event(String aggregate, long sequence) {
        return new GenericDomainEventMessage<>(
                "Initiative",
                aggregate,
                sequence,
                new Spent(
                        aggregate,
                        UUID.randomUUID(),
                        1250 + sequence,
                        LocalDate.of(2026, 3, 1),
                        List.of("no-receipt")),
                MetaData.with("person", "7a1f").and("causedBy", aggregate));
    }

    /** So that what one run leaves to be tidied up is not measured with the next. */
    void settle() {
        jdbc.execute("vacuum analyze domain_event");
        jdbc.execute("vacuum analyze floor_event");
        jdbc.execute("checkpoint");
        System.gc();
    }

    @Override
    public void close() {
        pool.close();
    }
}
