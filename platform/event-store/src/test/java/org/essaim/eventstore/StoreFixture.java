package org.essaim.eventstore;

import module java.base;

import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An event store on a database, as one node of a service sees it. */
final class StoreFixture {

    /** Something that happened, with a number to know it by. */
    record Happened(int number) {}

    static final StableNamesSerializer JSON =
            StableNamesSerializer.of(
                    StableNames.of(Map.of("test.happened", Happened.class)), _ -> {});

    final DataSource dataSource;
    final JdbcTemplate jdbc;
    final DataSourceTransactionManager transactionManager;
    final TransactionTemplate transactions;
    final PostgresEventStorageEngine engine;

    private StoreFixture(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = new JdbcTemplate(dataSource);
        this.transactionManager = new DataSourceTransactionManager(dataSource);
        this.transactions = new TransactionTemplate(transactionManager);
        this.engine = engine(Clock.systemUTC(), true);
    }

    /** On a database that no other test uses. */
    static StoreFixture fresh() {
        return new StoreFixture(PostgresServer.platformDatabase().pool());
    }

    /** With the tables made, if they are not there yet. */
    static StoreFixture on(PostgresDatabase database) {
        return new StoreFixture(database.migratePlatform().pool());
    }

    /** On one that has its tables. */
    static StoreFixture on(DataSource dataSource) {
        return new StoreFixture(dataSource);
    }

    PostgresEventStorageEngine engine(Clock clock, boolean snapshots) {
        return engine(NoOpEventUpcaster.INSTANCE, clock, snapshots);
    }

    PostgresEventStorageEngine engine(EventUpcaster upcasters) {
        return engine(upcasters, Clock.systemUTC(), true);
    }

    private PostgresEventStorageEngine engine(
            EventUpcaster upcasters, Clock clock, boolean snapshots) {
        return new PostgresEventStorageEngine(
                jdbc, transactionManager, JSON, upcasters, clock, snapshots);
    }

    static DomainEventMessage<Happened> event(String aggregate, long sequence) {
        return new GenericDomainEventMessage<>(
                "test", aggregate, sequence, new Happened(Math.toIntExact(sequence)));
    }

    /** A new aggregate with as many events, numbered from 0, in one transaction. */
    String appendAggregate(int events) {
        String aggregate = "aggregate:" + UUID.randomUUID();
        engine.appendEvents(IntStream.range(0, events).mapToObj(n -> event(aggregate, n)).toList());
        return aggregate;
    }

    List<? extends TrackedEventMessage<?>> readAfter(TrackingToken token) {
        return engine.readEvents(token, false).toList();
    }
}
