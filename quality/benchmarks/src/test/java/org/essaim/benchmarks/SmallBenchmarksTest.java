package org.essaim.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.benchmarks.StreamChecks.Streams;
import org.essaim.testkit.Night;
import org.essaim.testkit.Pairs;
import org.essaim.testkit.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every benchmark works, however small and however fast; what it measures is for its readers. */
@Night
class SmallBenchmarksTest {

    private static final Streams STREAMS = Streams.sent(2_500, 80);

    @Test
    void events_are_appended_beside_rows_and_read_beside_a_scan() {
        try (StoreUnderTest store = new StoreUnderTest(PostgresServer.freshDatabase(), 4)) {
            works(new Appending(store, 4, 25).measured(0));
        }
        try (StoreUnderTest store = new StoreUnderTest(PostgresServer.freshDatabase(), 2)) {
            works(new Replay(store, 1_234).measured(1));
        }
    }

    @Test
    void a_relay_sends_beside_a_bare_producer() {
        works(new Publishing(2_500).measured(0));
    }

    static Stream<Supplier<Ingestion>> ingestions() {
        return Stream.of(Ingestion::intoATable, Ingestion::intoAService);
    }

    @ParameterizedTest
    @MethodSource("ingestions")
    void what_was_rejected_is_told_beside_the_honest_stream(Supplier<Ingestion> ingestions) {
        StreamChecks figures = StreamChecks.measured(STREAMS, ingestions, 0);

        works(figures.honest());
        assertThat(figures.rejected())
                .containsKeys("unsigned", "unknown-key", "wrong-source", "altered", "off-chain");
    }

    @Test
    void pages_of_today_and_of_past_days_are_asked_for() {
        FiguresAtScale figures = FiguresAtScale.measured(500, 2, 1);
        assertThat(figures.firstByteMillis()).hasSizeGreaterThan(8);
        assertThat(figures.exportBytes()).isGreaterThan(10_000);

        PastDaysAtScale days = PastDaysAtScale.measured(200, 2, 1);
        assertThat(days.firstByteMillis()).hasSizeGreaterThan(10);
        assertThat(days.worstMillis()).isPositive();
    }

    @Test
    void a_what_if_is_asked_afresh_each_time_beside_a_scan() {
        works(new Recounting(500).measured(1));
    }

    @ParameterizedTest
    @EnumSource
    void two_engines_have_the_same_rows(ColumnEngine.Question question) throws Exception {
        try (ColumnEngine engine = new ColumnEngine(50)) {
            works(engine.measured(question, 0));
        }
    }

    @ParameterizedTest
    @EnumSource
    void two_servers_have_the_same_answers_as_one_table(ManyServers.Question question)
            throws Exception {
        try (ManyServers servers = new ManyServers(300)) {
            works(servers.measured(question, 0));
        }
    }

    @Test
    void several_services_ingest_a_part_each() {
        works(new SeveralConsumers(2, 1_000).measured(0));
    }

    @Test
    void topics_are_there_again_after_a_broker_was_killed() {
        ManyTopics topics = ManyTopics.onOne(5, Duration.ofSeconds(1));

        assertThat(topics.atRest().mebibytes()).isPositive();
        assertThat(topics.wholeAgain()).isPositive();
    }

    private static void works(Pairs pairs) {
        assertThat(pairs.measured()).isPositive();
        assertThat(pairs.floor()).isPositive();
    }
}
