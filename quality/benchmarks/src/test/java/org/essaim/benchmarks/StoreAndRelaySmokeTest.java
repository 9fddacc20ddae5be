package org.essaim.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.essaim.testkit.Gate;
import org.essaim.testkit.Pairs;
import org.essaim.testkit.PostgresServer;
import org.junit.jupiter.api.Test;

/** Both benchmarks do what they measure, however fast. */
@Gate
class StoreAndRelaySmokeTest {

    @Test
    void as_many_events_are_appended_as_rows_inserted() {
        try (StoreUnderTest store = new StoreUnderTest(PostgresServer.freshDatabase(), 4)) {
            Pairs pairs = new Appending(store, 4, 25).measured(0);

            assertThat(Appending.table(pairs, 4)).contains("ratio");
            assertThat(rows(store, "domain_event")).isEqualTo(100);
            assertThat(rows(store, "floor_event")).isEqualTo(100);
        }
    }

    @Test
    void a_replay_reads_every_event_as_a_scan_does() {
        try (StoreUnderTest store = new StoreUnderTest(PostgresServer.freshDatabase(), 2)) {
            Pairs pairs = new Replay(store, 1_234).measured(1);

            assertThat(pairs.measured()).isPositive();
            assertThat(pairs.floor()).isPositive();
            assertThat(Replay.table(pairs)).contains("ratio");
        }
    }

    @Test
    void a_relay_sends_all_that_a_bare_producer_sends() {
        Pairs pairs = new Publishing(2_500).measured(0);

        assertThat(pairs.measured()).isPositive();
        assertThat(pairs.floor()).isPositive();
        assertThat(Publishing.table(pairs)).contains("ratio");
    }

    private static long rows(StoreUnderTest store, String table) {
        return store.jdbc.queryForObject("select count(*) from " + table, Long.class);
    }
}
