package org.essaim.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.essaim.eventstore.StoreFixture.Happened;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An upcaster may make several events of a stored one, or none: readers get all, each once. */
@Gate
class UpcastersTest {

    /** Each event as often as its number says. */
    private static EventUpcaster copies(IntUnaryOperator ofNumber) {
        return stored ->
                stored.flatMap(
                        event ->
                                Collections.nCopies(ofNumber.applyAsInt(number(event)), event)
                                        .stream());
    }

    private static int number(IntermediateEventRepresentation event) {
        String json = new String(event.getData(byte[].class).getData(), StandardCharsets.UTF_8);
        return Integer.parseInt(json.replaceAll("\\D", ""));
    }

    private final StoreFixture node = StoreFixture.fresh();
    private final List<CommitOrderEventStore> opened = new ArrayList<>();

    @AfterEach
    void shutDown() {
        opened.forEach(CommitOrderEventStore::shutDown);
    }

    @Test
    void three_of_each_arrive_three_times_also_where_pages_end() throws Exception {
        node.appendAggregate(1_150);
        CommitOrderEventStore store = store(copies(_ -> 3));
        List<Integer> expected = numbers(1_150, _ -> 3);

        assertThat(read(store)).isEqualTo(expected);
        assertThat(read(store)).as("from what the first has read").isEqualTo(expected);
    }

    @Test
    void of_some_nothing_is_made_and_the_others_arrive() throws Exception {
        node.appendAggregate(1_150);
        IntUnaryOperator few = number -> number % 400 == 7 ? 2 : 0;

        assertThat(read(store(copies(few)))).isEqualTo(numbers(1_150, few));
    }

    @Test
    void where_nothing_is_made_of_the_last_ones_the_next_one_arrives() throws Exception {
        node.appendAggregate(600);
        CommitOrderEventStore store = store(copies(number -> number < 600 ? 0 : 1));
        BlockingStream<TrackedEventMessage<?>> reader = store.openStream(null);
        assertThat(reader.hasNextAvailable()).isFalse();

        node.engine.appendEvents(StoreFixture.event("later", 600));

        Eventually.holds("the later one", reader::hasNextAvailable);
        assertThat(reader.nextAvailable().getPayload()).isEqualTo(new Happened(600));
        assertThat(reader.hasNextAvailable()).isFalse();
    }

    @Test
    void one_that_waits_in_a_dead_letter_is_all_that_was_made_of_it() {
        node.appendAggregate(1);
        PostgresEventStorageEngine engine = node.engine(copies(_ -> 2));
        String id = engine.readEvents(null, false).findFirst().orElseThrow().getIdentifier();

        assertThat(engine.event(id)).hasSize(2);
    }

    @Test
    void a_pooled_processor_handles_each_once() {
        node.appendAggregate(250);
        List<Integer> handled = new CopyOnWriteArrayList<>();
        PooledStreamingEventProcessor processor = processor(store(copies(_ -> 2)), handled);
        processor.start();
        try {
            Eventually.holds("all", () -> handled.size() >= 500);
            assertThat(handled).isEqualTo(numbers(250, _ -> 2));
        } finally {
            processor.shutDown();
        }
    }

    private static PooledStreamingEventProcessor processor(
            CommitOrderEventStore store, List<Integer> handled) {
        return PooledStreamingEventProcessor.builder()
                .name("each")
                .messageSource(store)
                .eventHandlerInvoker(
                        SimpleEventHandlerInvoker.builder()
                                .eventHandlers(new Handler(handled))
                                .build())
                .tokenStore(new InMemoryTokenStore())
                .transactionManager(NoTransactionManager.instance())
                .coordinatorExecutor(_ -> Executors.newScheduledThreadPool(1))
                .workerExecutor(_ -> Executors.newScheduledThreadPool(1))
                .initialSegmentCount(1)
                .build();
    }

    /** Notes what it is given. */
    private record Handler(List<Integer> handled) {
        @EventHandler
        void on(EventMessage<Happened> event) {
            handled.add(event.getPayload().number());
        }
    }

    private CommitOrderEventStore store(EventUpcaster upcaster) {
        CommitOrderEventStore store =
                new CommitOrderEventStore(
                        node.engine(upcaster), Duration.ofMillis(20), () -> false);
        opened.add(store);
        return store;
    }

    private static List<Integer> read(CommitOrderEventStore store) throws InterruptedException {
        BlockingStream<TrackedEventMessage<?>> reader = store.openStream(null);
        List<Integer> read = new ArrayList<>();
        while (reader.hasNextAvailable()) {
            read.add(((Happened) reader.nextAvailable().getPayload()).number());
        }
        reader.close();
        return read;
    }

    private static List<Integer> numbers(int events, IntUnaryOperator copies) {
        return IntStream.range(0, events)
                .flatMap(n -> IntStream.generate(() -> n).limit(copies.applyAsInt(n)))
                .boxed()
                .toList();
    }
}
