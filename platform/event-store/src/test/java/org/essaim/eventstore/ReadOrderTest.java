package org.essaim.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.essaim.testkit.Gate;
import org.junit.jupiter.api.Test;

@Gate
class ReadOrderTest {

    private final StoreFixture store = StoreFixture.fresh();

    @Test
    void an_aggregate_stays_in_order_though_the_later_writer_had_drawn_its_transaction_id_early() {
        String aggregate = store.appendAggregate(1);
        try (OpenTransaction early = OpenTransaction.begin(store.transactionManager)) {
            early.drawTransactionId(store.jdbc);
            store.engine.appendEvents(StoreFixture.event(aggregate, 1));
            early.append(
                    store.engine,
                    StoreFixture.event(aggregate, 2),
                    StoreFixture.event(aggregate, 3));
            early.commit();
        }

        assertThat(store.readAfter(null))
                .extracting(event -> ((StoreFixture.Happened) event.getPayload()).number())
                .containsExactly(0, 1, 2, 3);
    }

    /** What decision 0002 says of cause and effect: each aggregate is in order, no more. */
    @Test
    void an_effect_may_be_read_before_its_cause_in_another_aggregate() {
        try (OpenTransaction early = OpenTransaction.begin(store.transactionManager)) {
            early.drawTransactionId(store.jdbc);
            store.engine.appendEvents(StoreFixture.event("cause", 0));
            early.append(store.engine, StoreFixture.event("effect", 0));
            early.commit();
        }

        assertThat(store.readAfter(null))
                .extracting(event -> ((DomainEventMessage<?>) event).getAggregateIdentifier())
                .containsExactly("effect", "cause");
    }

    @Test
    void a_committed_event_is_held_back_while_an_older_transaction_runs_and_no_longer() {
        try (OpenTransaction older = OpenTransaction.begin(store.transactionManager)) {
            older.drawTransactionId(store.jdbc);
            store.appendAggregate(1);

            assertThat(store.readAfter(null)).isEmpty();
            assertThat(store.engine.createHeadToken()).isNull();
            assertThat(store.engine.lastCommitted().index()).isPositive();

            older.rollback();
        }
        assertThat(store.readAfter(null)).hasSize(1);
        assertThat(store.engine.createHeadToken()).isEqualTo(store.engine.lastCommitted());
    }

    @Test
    void a_transaction_that_only_reads_holds_nobody_back() {
        try (OpenTransaction reading = OpenTransaction.begin(store.transactionManager)) {
            reading.read(store.jdbc);
            store.appendAggregate(1);

            assertThat(store.readAfter(null)).hasSize(1);
        }
    }

    @Test
    void reading_goes_by_the_index_in_read_order() {
        store.appendAggregate(2_000);
        store.jdbc.execute("analyze domain_event");
        TrackingToken somewhere = store.readAfter(null).get(1_000).trackingToken();

        String plan =
                String.join(
                        "\n",
                        store.jdbc.queryForList(
                                "explain " + Sql.READ_ALL,
                                String.class,
                                ((CommitOrderToken) somewhere).epoch(),
                                ((CommitOrderToken) somewhere).transaction(),
                                ((CommitOrderToken) somewhere).index(),
                                100));

        assertThat(plan).contains("domain_event_read_order").doesNotContain("Sort");
    }
}
