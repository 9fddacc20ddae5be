package org.essaim.stream.relay;

import static org.assertj.core.api.Assertions.assertThat;

import org.essaim.stream.TestNode;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Fault;
import org.essaim.testkit.Gate;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.PostgresDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@Gate
class LeadershipTest {

    private final KafkaBroker broker = KafkaBroker.shared();
    private final PostgresDatabase database = TestNode.freshDatabase();
    private final String stream = TestNode.freshStream("publisher");
    private final TestNode first = new TestNode(stream, broker, database);
    private final TestNode second = new TestNode(stream, broker, database);
    private final TestNode reader = TestNode.fresh("reader", broker).reading(stream);

    @AfterEach
    void stop() {
        first.close();
        second.close();
        reader.close();
    }

    @Test
    @Fault(17)
    void one_of_two_instances_sends_and_the_other_takes_over_when_it_stops() {
        first.started();
        Eventually.holds("the first leads", first.relay::leads);
        second.started();
        reader.started();
        second.publish("published by the second, sent by the first");
        Eventually.passes(() -> assertThat(reader.consumed()).hasSize(1));
        assertThat(second.relay.leads()).isFalse();

        first.close();
        second.publish("sent by the second");

        Eventually.passes(() -> assertThat(reader.consumed()).hasSize(2));
        assertThat(second.relay.leads()).isTrue();
    }

    @Test
    @Fault(6)
    void a_leader_whose_connection_is_cut_has_lost_the_lead_until_it_wins_it_again() {
        first.started();
        Eventually.holds("the first leads", first.relay::leads);
        reader.started();

        first.jdbc.queryForList(
                "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'"
                        + " and database = (select oid from pg_database"
                        + " where datname = current_database())");
        second.started();
        first.publish("one", "two");

        Eventually.passes(() -> assertThat(reader.consumed()).containsExactly("one", "two"));
        assertThat(reader.subscriptions.of(stream).orElseThrow().quarantined()).isNull();
    }
}
