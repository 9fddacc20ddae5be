package org.essaim.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.essaim.eventstore.StoreFixture.event;

import module java.base;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.essaim.eventstore.StoreFixture.Happened;
import org.essaim.testkit.Gate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Axon expects of any event store, beside what is particular to this one. */
@Gate
class EventStoreContractTest {

    private static final Duration NEVER = Duration.ofHours(1);

    private final StoreFixture node = StoreFixture.fresh();
    private final CommitOrderEventStore store =
            new CommitOrderEventStore(node.engine, NEVER, () -> false);

    @AfterEach
    void shutDown() {
        store.shutDown();
    }

    @Test
    void from_the_tail_everything_is_read_and_from_the_head_what_comes_after_it() {
        assertThat(store.createTailToken()).isNull();
        assertThat(store.createHeadToken()).isNull();
        String before = node.appendAggregate(3);
        TrackingToken head = store.createHeadToken();
        String after = node.appendAggregate(2);

        assertThat(aggregates(store.createTailToken()))
                .containsExactly(before, before, before, after, after);
        assertThat(aggregates(head)).containsExactly(after, after);
        assertThat(aggregates(store.createHeadToken())).isEmpty();
    }

    @Test
    void from_an_instant_on_what_was_recorded_since_then_is_read() {
        Instant noon = Instant.parse("2026-11-26T12:00:00Z");
        for (int hour = 0; hour < 3; hour++) {
            Clock clock = Clock.fixed(noon.plus(Duration.ofHours(hour)), ZoneOffset.UTC);
            node.engine(clock, true).appendEvents(event("hour " + hour, 0));
        }

        assertThat(aggregates(store.createTokenAt(noon.minusSeconds(1)))).hasSize(3);
        assertThat(aggregates(store.createTokenAt(noon))).hasSize(3);
        assertThat(aggregates(store.createTokenAt(noon.plusSeconds(1))))
                .containsExactly("hour 1", "hour 2");
        assertThat(store.createTokenAt(noon.plus(Duration.ofDays(1))))
                .isEqualTo(store.createHeadToken());
        assertThat(aggregates(store.createTokenSince(Duration.ofDays(365_000)))).hasSize(3);
    }

    @Test
    void the_events_since_an_instant_are_found_by_an_index() {
        node.engine(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), true)
                .appendEvents(IntStream.range(0, 5_000).mapToObj(n -> event("old", n)).toList());
        node.appendAggregate(1);
        node.jdbc.execute("vacuum analyze domain_event");

        String plan =
                String.join(
                        "\n",
                        node.jdbc.queryForList(
                                "explain " + Sql.FIRST_SINCE,
                                String.class,
                                OffsetDateTime.parse("2020-01-01T00:00:00Z")));

        assertThat(plan).contains("domain_event_recorded_at");
    }

    @Test
    void what_has_no_event_has_no_sequence_number_and_no_history() {
        node.appendAggregate(1);

        assertThat(store.lastSequenceNumberFor("nobody")).isEmpty();
        assertThat(store.readEvents("nobody").hasNext()).isFalse();
        assertThat(store.readEvents("nobody").getLastSequenceNumber()).isNull();
    }

    @Test
    void after_a_snapshot_the_events_behind_it_are_read_and_no_earlier_ones() {
        String aggregate = node.appendAggregate(120);
        store.storeSnapshot(event(aggregate, 100));

        assertThat(sequenceNumbers(store.readEvents(aggregate)))
                .containsExactlyElementsOf(LongStream.range(100, 120).boxed().toList());
        assertThat(sequenceNumbers(store.readEvents(aggregate, 90)))
                .containsExactlyElementsOf(LongStream.range(90, 120).boxed().toList());
    }

    @Test
    void where_snapshots_cannot_be_read_all_events_are() {
        String aggregate = node.appendAggregate(5);
        store.storeSnapshot(event(aggregate, 3));
        node.jdbc.execute("alter table snapshot_event rename to lost");

        assertThat(sequenceNumbers(store.readEvents(aggregate)))
                .containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    @Test
    void what_a_unit_of_work_has_published_is_read_in_it_before_it_commits() {
        String aggregate = node.appendAggregate(2);
        UnitOfWork<EventMessage<?>> work = DefaultUnitOfWork.startAndGet(event("any", 0));
        store.publish(event(aggregate, 2), event(aggregate, 3), event("another", 0));

        assertThat(sequenceNumbers(store.readEvents(aggregate))).containsExactly(0L, 1L, 2L, 3L);
        assertThat(store.lastSequenceNumberFor(aggregate)).contains(3L);
        assertThat(aggregates(null)).hasSize(2);
        work.commit();

        assertThat(sequenceNumbers(store.readEvents(aggregate))).containsExactly(0L, 1L, 2L, 3L);
        assertThat(aggregates(null)).hasSize(5);
    }

    @Test
    void what_a_unit_of_work_has_published_is_not_stored_where_it_rolls_back() {
        UnitOfWork<EventMessage<?>> work = DefaultUnitOfWork.startAndGet(event("any", 0));
        store.publish(event("a", 0));
        work.rollback();

        assertThat(aggregates(null)).isEmpty();
    }

    @Test
    void a_reader_looks_at_the_next_event_as_often_as_it_likes_and_waits_no_longer_than_it_says()
            throws InterruptedException {
        node.appendAggregate(2);
        try (BlockingStream<TrackedEventMessage<?>> reader = store.openStream(null)) {
            assertThat(reader.peek()).isPresent().isEqualTo(reader.peek());
            assertThat(payload(reader)).isEqualTo(new Happened(0));
            assertThat(reader.peek().orElseThrow().getPayload()).isEqualTo(new Happened(1));
            assertThat(payload(reader)).isEqualTo(new Happened(1));
            assertThat(reader.peek()).isEmpty();
            assertThat(reader.hasNextAvailable(1, TimeUnit.MILLISECONDS)).isFalse();
        }
    }

    @Test
    void a_reader_goes_on_from_the_token_of_the_last_event_that_it_has_handled()
            throws InterruptedException {
        String aggregate = node.appendAggregate(10);
        TrackingToken last = null;
        try (BlockingStream<TrackedEventMessage<?>> reader = store.openStream(null)) {
            for (int n = 0; n < 4; n++) {
                last = reader.nextAvailable().trackingToken();
            }
        }
        try (BlockingStream<TrackedEventMessage<?>> reader = store.openStream(last)) {
            for (long n = 4; n < 10; n++) {
                DomainEventMessage<?> next = (DomainEventMessage<?>) reader.nextAvailable();
                assertThat(next.getAggregateIdentifier()).isEqualTo(aggregate);
                assertThat(next.getSequenceNumber()).isEqualTo(n);
            }
            assertThat(reader.hasNextAvailable()).isFalse();
        }
    }

    @Test
    void of_a_thousand_events_in_small_transactions_each_reader_gets_all_in_one_order()
            throws Exception {
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<String>>> read =
                    Stream.generate(() -> readers.submit(() -> read(1_000))).limit(3).toList();
            for (int n = 0; n < 250; n++) {
                node.appendAggregate(4);
            }
            List<String> first = read.getFirst().get();
            assertThat(first).doesNotHaveDuplicates().hasSize(1_000);
            for (Future<List<String>> other : read) {
                assertThat(other.get()).isEqualTo(first);
            }
        }
    }

    private List<String> read(int most) throws InterruptedException {
        List<String> ids = new ArrayList<>();
        try (BlockingStream<TrackedEventMessage<?>> reader = store.openStream(null)) {
            while (ids.size() < most) {
                ids.add(reader.nextAvailable().getIdentifier());
            }
        }
        return ids;
    }

    @Test
    void a_token_of_another_store_is_refused() {
        TrackingToken foreign = new GlobalSequenceTrackingToken(7);

        assertThatThrownBy(() -> store.openStream(foreign))
                .hasMessageContaining("not a token of this event store");
    }

    private List<String> aggregates(TrackingToken after) {
        return node.readAfter(after).stream()
                .map(each -> ((DomainEventMessage<?>) each).getAggregateIdentifier())
                .toList();
    }

    private static List<Long> sequenceNumbers(DomainEventStream events) {
        return events.asStream().map(DomainEventMessage::getSequenceNumber).toList();
    }

    private static Object payload(BlockingStream<TrackedEventMessage<?>> reader)
            throws InterruptedException {
        return reader.nextAvailable().getPayload();
    }
}
