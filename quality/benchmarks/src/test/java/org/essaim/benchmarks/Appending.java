package org.essaim.benchmarks;

import module java.base;

import org.axonframework.serialization.SerializedObject;
import org.essaim.testkit.Pairs;

/**
 * Events appended one a transaction by clients at once, beside the same rows inserted by JDBC into
 * a table with the same indexes, each between begin and commit.
 */
final class Appending {

    private static final String PLAIN =
            """
            insert into floor_event (global_index, epoch, transaction_id, event_id, aggregate_type,
                                     aggregate_id, sequence_number, type, revision, payload,
                                     metadata, recorded_at)
            values (nextval('domain_event_global_index_seq'), 1,
                    pg_current_xact_id()::text::bigint, ?::uuid, 'Initiative', ?, ?,
                    'benchmark.spent', '1', ?::json, ?::json, now())
            """;

    private final StoreUnderTest store;
    private final int clients;
    private final int each;

    /**
     * @param each appended by each client
     */
    Appending(StoreUnderTest store, int clients, int each) {
        this.store = store;
        this.clients = clients;
        this.each = each;
    }

    Pairs measured(int rounds) {
        return Pairs.of(() -> perSecond(this::append), () -> perSecond(this::insert), rounds);
    }

    static String table(Pairs pairs, int clients) {
        return pairs.table(
                "events/s, clients: " + clients,
                "the row inserted between begin and commit",
                "the event appended");
    }

    private void append(String aggregate, int sequence) {
        store.engine.appendEvents(List.of(StoreUnderTest.event(aggregate, sequence)));
    }

    private void insert(String aggregate, int sequence) {
        var event = StoreUnderTest.event(aggregate, sequence);
        SerializedObject<String> payload =
                event.serializePayload(StoreUnderTest.JSON, String.class);
        SerializedObject<String> metadata =
                event.serializeMetaData(StoreUnderTest.JSON, String.class);
        store.transactions.executeWithoutResult(
                _ ->
                        store.jdbc.update(
                                PLAIN,
                                event.getIdentifier(),
                                aggregate,
                                sequence,
                                payload.getData(),
                                metadata.getData()));
    }

    private double perSecond(ObjIntConsumer<String> one) {
        store.settle();
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<?>> running = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                String aggregate = "initiative:" + UUID.randomUUID();
                running.add(
                        threads.submit(
                                () ->
                                        IntStream.range(0, each)
                                                .forEach(n -> one.accept(aggregate, n))));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError("not everything was appended", failed);
        }
        return (double) clients * each / ((System.nanoTime() - start) / 1e9);
    }
}
