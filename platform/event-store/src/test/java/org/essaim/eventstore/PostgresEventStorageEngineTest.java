package org.essaim.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.UnknownSerializedType;
import org.essaim.eventstore.StoreFixture.Happened;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.junit.jupiter.api.Test;

@Gate
class PostgresEventStorageEngineTest {

    private final PostgresDatabase database = PostgresServer.freshDatabase();
    private final StoreFixture store = StoreFixture.on(database);

    @Test
    void what_is_appended_is_read_back_by_aggregate_with_everything_it_had() {
        Happened payload = new Happened(7);
        DomainEventMessage<Happened> event =
                new GenericDomainEventMessage<>("kind", "a", 0, payload, Map.of("who", "me"));

        store.engine.appendEvents(event);

        DomainEventMessage<?> read = store.engine.readEvents("a").next();
        assertThat(read.getPayload()).isEqualTo(payload);
        assertThat(read.getIdentifier()).isEqualTo(event.getIdentifier());
        assertThat(read.getType()).isEqualTo("kind");
        assertThat(read.getSequenceNumber()).isZero();
        assertThat(read.getMetaData()).containsEntry("who", "me");
    }

    @Test
    void aggregates_longer_than_a_batch_are_read_whole_and_from_any_event_on() {
        String aggregate = store.appendAggregate(250);

        assertThat(store.engine.readEvents(aggregate, 0).asStream())
                .extracting(event -> ((Happened) event.getPayload()).number())
                .hasSize(250)
                .isSorted();
        assertThat(store.engine.readEvents(aggregate, 249).asStream()).hasSize(1);
        assertThat(store.engine.lastSequenceNumberFor(aggregate)).contains(249L);
        assertThat(store.engine.lastSequenceNumberFor("nobody")).isEmpty();
    }

    /** Together they travel as arrays, which have a notation of their own. */
    @Test
    void what_is_appended_together_is_stored_as_it_is_whatever_it_looks_like() {
        List<String> odd = List.of("NULL", "", "{a,b}", "say \"no\"", "back\\slash", "é’\n\t,;'");
        store.engine.appendEvents(odd.stream().map(id -> StoreFixture.event(id, 0)).toList());

        assertThat(store.readAfter(null))
                .extracting(event -> ((DomainEventMessage<?>) event).getAggregateIdentifier())
                .containsExactlyElementsOf(odd);
    }

    /** Each row of a statement would pass over those that the statement itself has inserted. */
    @Test
    void many_events_of_one_aggregate_are_appended_without_looking_at_each_other() {
        store.transactions.executeWithoutResult(
                _ -> {
                    store.jdbc.execute("select pg_current_xact_id()");
                    store.appendAggregate(2_000);
                });

        Eventually.passes(() -> assertThat(ofAggregates("idx_scan")).isEqualTo(2_000));
        assertThat(ofAggregates("idx_tup_read")).isLessThan(4_000);
    }

    /** Its id is drawn after all that could precede it have committed. */
    @Test
    void whoever_appends_first_in_a_transaction_looks_at_no_other_event() {
        String aggregate = store.appendAggregate(20);
        store.engine.appendEvents(List.of(StoreFixture.event(aggregate, 20)));
        store.engine.lastSequenceNumberFor(aggregate);

        Eventually.passes(() -> assertThat(ofAggregates("idx_scan")).isOne());
    }

    private long ofAggregates(String figure) {
        return store.jdbc.queryForObject(
                "select "
                        + figure
                        + " from pg_stat_user_indexes"
                        + " where indexrelname = 'domain_event_aggregate_id_sequence_number_key'",
                Long.class);
    }

    @Test
    void readers_get_everything_once_in_the_order_of_commits_and_go_on_from_their_token() {
        String first = store.appendAggregate(2);
        TrackingToken token = store.engine.createHeadToken();
        String second = store.appendAggregate(3);

        assertThat(store.readAfter(null))
                .extracting(event -> ((DomainEventMessage<?>) event).getAggregateIdentifier())
                .containsExactly(first, first, second, second, second);
        assertThat(store.readAfter(token)).hasSize(3);
        assertThat(store.readAfter(store.engine.createHeadToken())).isEmpty();
    }

    @Test
    void an_event_without_an_aggregate_comes_back_as_one() {
        EventMessage<Happened> event = GenericEventMessage.asEventMessage(new Happened(1));

        store.engine.appendEvents(event.andMetaData(Map.of("who", "me")));

        TrackedEventMessage<?> read = store.readAfter(null).getFirst();
        assertThat(read).isNotInstanceOf(DomainEventMessage.class);
        assertThat(read.getPayload()).isEqualTo(new Happened(1));
        assertThat(read.getIdentifier()).isEqualTo(event.getIdentifier());
        assertThat(read.getMetaData()).containsEntry("who", "me");
        assertThat(read.trackingToken()).isEqualTo(store.engine.createHeadToken());
    }

    @Test
    void a_database_that_can_only_be_read_is_one_to_read_from() {
        store.appendAggregate(3);
        store.jdbc.execute(
                "alter database %s set default_transaction_read_only = on"
                        .formatted(
                                store.jdbc.queryForObject(
                                        "select current_database()", String.class)));

        PostgresEventStorageEngine reading = StoreFixture.on(database.dataSource()).engine;

        assertThat(reading.page(CommitOrderToken.START, 10).events()).hasSize(3);
        assertThatThrownBy(() -> reading.appendEvents(StoreFixture.event("a", 0)))
                .isInstanceOf(EventStoreException.class);
    }

    @Test
    void who_comes_second_meets_a_concurrency_exception() {
        String aggregate = store.appendAggregate(1);
        store.engine.appendEvents(StoreFixture.event(aggregate, 1));

        assertThatThrownBy(() -> store.engine.appendEvents(StoreFixture.event(aggregate, 1)))
                .isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> store.engine.appendEvents(StoreFixture.event(aggregate, 0)))
                .isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void a_conflict_is_one_also_behind_the_first_event_of_a_new_aggregate() {
        String envelope = store.appendAggregate(5);

        assertThatThrownBy(
                        () ->
                                store.engine.appendEvents(
                                        StoreFixture.event("new initiative", 0),
                                        StoreFixture.event(envelope, 4)))
                .isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void what_is_refused_for_another_reason_is_not_called_a_conflict() {
        DomainEventMessage<?> idIsNoUuid =
                new GenericDomainEventMessage<>(
                        "t", "a", 0, new Happened(1), Map.of(), "no-uuid", Instant.EPOCH);

        assertThatThrownBy(() -> store.engine.appendEvents(idIsNoUuid))
                .isInstanceOf(EventStoreException.class)
                .isNotInstanceOf(ConcurrencyException.class);
    }

    @Test
    void a_failed_append_leaves_nothing_of_its_batch() {
        String aggregate = store.appendAggregate(1);

        assertThatThrownBy(
                        () ->
                                store.engine.appendEvents(
                                        List.of(
                                                StoreFixture.event("fresh", 0),
                                                StoreFixture.event(aggregate, 0))))
                .isInstanceOf(RuntimeException.class);
        assertThat(store.engine.readEvents("fresh").hasNext()).isFalse();
    }

    @Test
    void the_newest_snapshot_is_the_one_that_is_read() {
        store.engine.storeSnapshot(StoreFixture.event("a", 5));
        store.engine.storeSnapshot(StoreFixture.event("a", 9));
        store.engine.storeSnapshot(StoreFixture.event("a", 7));

        assertThat(store.engine.readSnapshot("a"))
                .get()
                .extracting(DomainEventMessage::getSequenceNumber)
                .isEqualTo(9L);
        assertThat(store.engine.readSnapshot("b")).isEmpty();
        assertThat(store.engine(Clock.systemUTC(), false).readSnapshot("a")).isEmpty();
    }

    @Test
    void events_are_stamped_when_they_are_recorded_here() {
        Instant now = Instant.parse("2022-01-01T22:00:00.123456Z");
        PostgresEventStorageEngine engine = store.engine(Clock.fixed(now, ZoneOffset.UTC), true);

        engine.appendEvents(
                new GenericDomainEventMessage<>(
                        "t",
                        "a",
                        0,
                        new Happened(1),
                        Map.of(),
                        "0b5ef34e-8a3b-4e4f-9a37-9d1d2b7f3c11",
                        Instant.EPOCH));

        assertThat(store.readAfter(null))
                .extracting(TrackedEventMessage::getTimestamp)
                .containsExactly(now);
        assertThat(store.readAfter(engine.createTokenAt(now))).hasSize(1);
        assertThat(store.readAfter(engine.createTokenAt(now.plusSeconds(1)))).isEmpty();
    }

    @Test
    void a_stored_name_that_is_on_no_list_loads_no_class() {
        store.appendAggregate(1);
        store.jdbc.update("update domain_event set type = ?", Happened.class.getName());

        assertThat(store.readAfter(null).getFirst().getPayload())
                .isInstanceOf(UnknownSerializedType.class);
    }

    @Test
    void what_has_no_stable_name_is_not_stored() {
        assertThatThrownBy(
                        () ->
                                store.engine.appendEvents(
                                        GenericEventMessage.asEventMessage("a string")))
                .hasMessageContaining("no stable name");
    }
}
