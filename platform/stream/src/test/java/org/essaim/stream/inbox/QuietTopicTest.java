package org.essaim.stream.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.essaim.stream.StreamNames;
import org.essaim.stream.TestAccess;
import org.essaim.stream.TestNode;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.Night;
import org.junit.jupiter.api.Test;

/** A topic to which nothing is written for longer than a request waits at the broker. */
@Night
class QuietTopicTest {

    private static final Duration QUIET = Duration.ofSeconds(20);
    private static final Duration SOON = Duration.ofSeconds(3);

    private final KafkaBroker broker = KafkaBroker.shared();

    @Test
    void is_read_by_one_connection_that_asks_hardly_ever() {
        String stream = publishedAndQuiet();
        InboxSettings settings =
                new InboxSettings(
                        stream, TestAccess.of(broker, stream), false, true, TopicWatches.none());
        try (Consumer<byte[], byte[]> consumer = settings.consumer()) {
            consumer.assign(List.of(new TopicPartition(StreamNames.topic(stream), 0)));
            consumer.seekToBeginning(consumer.assignment());
            assertThat(consumer.poll(QUIET)).isNotEmpty();
            Eventually.holds("all is read", () -> consumer.poll(SOON).isEmpty());
            double connected = metric(consumer, "connection-creation-total");
            double asked = metric(consumer, "fetch-total");

            assertThat(consumer.poll(QUIET)).isEmpty();

            assertThat(metric(consumer, "connection-creation-total")).isEqualTo(connected);
            assertThat(metric(consumer, "fetch-total") - asked).isBetween(1.0, 3.0);
        }
    }

    /** A broker answers one question of a connection after the other. */
    @Test
    void says_its_end_to_whoever_has_asked_for_more_of_it_before() {
        String stream = publishedAndQuiet();
        InboxSettings settings =
                new InboxSettings(
                        stream,
                        TestAccess.of(broker, stream),
                        SOON,
                        Duration.ofSeconds(14),
                        SOON,
                        SOON,
                        TopicWatches.none(),
                        500,
                        false);
        try (Consumer<byte[], byte[]> consumer = settings.consumer()) {
            consumer.assign(List.of(new TopicPartition(StreamNames.topic(stream), 0)));
            consumer.seekToBeginning(consumer.assignment());
            assertThat(consumer.poll(QUIET)).isNotEmpty();
            Eventually.holds("all is read", () -> consumer.poll(SOON).isEmpty());

            assertThat(consumer.endOffsets(consumer.assignment()).values())
                    .containsExactly(consumer.position(consumer.assignment().iterator().next()));
        }
    }

    private String publishedAndQuiet() {
        try (TestNode publisher = TestNode.fresh("quiet", broker)) {
            publisher.publish("one");
            publisher.started();
            Eventually.holds("it is sent", () -> publisher.sent() == 1);
            return publisher.stream;
        }
    }

    private static double metric(Consumer<?, ?> consumer, String name) {
        return consumer.metrics().entrySet().stream()
                .filter(each -> each.getKey().name().equals(name))
                .filter(each -> each.getKey().tags().keySet().equals(Set.of("client-id")))
                .mapToDouble(each -> (double) each.getValue().metricValue())
                .sum();
    }
}
