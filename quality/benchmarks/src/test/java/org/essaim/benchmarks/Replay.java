package org.essaim.benchmarks;

import module java.base;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.SimpleSerializedObject;
import org.essaim.benchmarks.StoreUnderTest.Spent;
import org.essaim.eventstore.CommitOrderEventStore;
import org.essaim.testkit.Pairs;

/**
 * All events read by a projection that is built again, up to where it would write, beside one scan
 * of the same rows in the same order whose payloads and metadata are parsed.
 */
final class Replay {

    private static final String SCAN =
            "select event_id, aggregate_id, sequence_number, type, payload, metadata, recorded_at"
                    + " from domain_event order by epoch, transaction_id, global_index";

    private static final String META_DATA = "org.axonframework.messaging.MetaData";
    private static final int IN_A_TRANSACTION = 50;
    private static final int FETCHED_AT_ONCE = 1_000;

    private final StoreUnderTest store;
    private final int events;

    /** Fills the store. */
    Replay(StoreUnderTest store, int events) {
        this.store = store;
        this.events = events;
        for (int n = 0; n < events; n += IN_A_TRANSACTION) {
            String aggregate = "initiative:" + UUID.randomUUID();
            store.engine.appendEvents(
                    IntStream.range(0, Math.min(IN_A_TRANSACTION, events - n))
                            .mapToObj(sequence -> StoreUnderTest.event(aggregate, sequence))
                            .toList());
        }
        store.settle();
    }

    Pairs measured(int rounds) {
        return Pairs.of(() -> perSecond(this::stream), () -> perSecond(this::scan), rounds);
    }

    static String table(Pairs pairs) {
        return pairs.table("events/s", "scanned and parsed", "read by a projection");
    }

    private double perSecond(LongSupplier cents) {
        System.gc();
        long start = System.nanoTime();
        long sum = cents.getAsLong();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (sum < 1250L * events) {
            throw new AssertionError("not every event was read: " + sum);
        }
        return events / seconds;
    }

    private long stream() {
        CommitOrderEventStore reader =
                new CommitOrderEventStore(store.engine, Duration.ofSeconds(1), () -> true);
        long sum = 0;
        try (BlockingStream<TrackedEventMessage<?>> stream = reader.openStream(null)) {
            for (int n = 0; n < events; n++) {
                TrackedEventMessage<?> event = stream.nextAvailable();
                event.getMetaData();
                sum += ((Spent) event.getPayload()).cents();
            }
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        } finally {
            reader.shutDown();
        }
        return sum;
    }

    private long scan() {
        return store.jdbc.execute((Connection connection) -> scan(connection));
    }

    private static long scan(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        long sum = 0;
        try (PreparedStatement all = connection.prepareStatement(SCAN)) {
            all.setFetchSize(FETCHED_AT_ONCE);
            try (ResultSet row = all.executeQuery()) {
                while (row.next()) {
                    sum += parsed(row).cents();
                }
            }
        } finally {
            connection.setAutoCommit(true);
        }
        return sum;
    }

    private static Spent parsed(ResultSet row) throws SQLException {
        for (int column = 1; column <= 3; column++) {
            row.getString(column);
        }
        row.getObject("recorded_at", OffsetDateTime.class);
        StoreUnderTest.JSON.deserialize(
                new SimpleSerializedObject<>(
                        row.getBytes("metadata"), byte[].class, META_DATA, null));
        return StoreUnderTest.JSON.deserialize(
                new SimpleSerializedObject<>(
                        row.getBytes("payload"), byte[].class, row.getString("type"), "1"));
    }
}
