package org.essaim.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.testkit.Night;
import org.junit.jupiter.api.Test;

/** What is tried beyond one machine works, however small. */
@Night
class AtScaleSmokeTest {

    @Test
    void topics_are_there_again_after_a_broker_was_killed() {
        ManyTopics topics = ManyTopics.onOne(5, Duration.ofSeconds(1));

        assertThat(topics.atRest().mebibytes()).isPositive();
        assertThat(topics.wholeAgain()).isPositive();
        assertThat(topics.line()).contains("brokers: 1, topics: 5,");
    }

    @Test
    void several_services_ingest_a_part_each() {
        SeveralConsumers several = new SeveralConsumers(2, 1_000);

        assertThat(several.table(several.measured(0))).contains("2 services", "ratio");
    }

    @Test
    void two_servers_have_the_same_answers_as_one_table() throws Exception {
        try (ManyServers servers = new ManyServers(300)) {
            for (ManyServers.Question question : ManyServers.Question.values()) {
                assertThat(servers.measured(question, 0).ratio()).isPositive();
            }
        }
    }
}
