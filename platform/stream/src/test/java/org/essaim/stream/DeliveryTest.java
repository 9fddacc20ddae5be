package org.essaim.stream;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.testkit.Eventually;
import org.essaim.testkit.Fault;
import org.essaim.testkit.Gate;
import org.essaim.testkit.KafkaBroker;
import org.junit.jupiter.api.Test;

@Gate
class DeliveryTest {

    private final KafkaBroker broker = KafkaBroker.shared();

    @Test
    void everything_written_arrives_once_and_in_order() {
        try (TestNode publisher = TestNode.fresh("publisher", broker).started();
                TestNode reader = TestNode.fresh("reader", broker).reading(publisher.stream)) {
            reader.started();
            List<String> texts = IntStream.range(0, 1_200).mapToObj(n -> "text " + n).toList();

            for (int n = 0; n < texts.size(); n += 40) {
                publisher.publish(texts.subList(n, n + 40).toArray(String[]::new));
            }

            Eventually.passes(() -> assertThat(reader.consumed()).isEqualTo(texts));
            assertThat(reader.of(publisher).position()).isEqualTo(1_200);
            assertThat(reader.of(publisher).hash()).isEqualTo(publisher.journal.head().hash());
        }
    }

    @Test
    @Fault(3)
    void what_is_sent_again_is_consumed_once() {
        try (TestNode publisher = TestNode.fresh("publisher", broker).started();
                TestNode reader = TestNode.fresh("reader", broker).reading(publisher.stream)) {
            reader.started();
            publisher.publish("one", "two", "three");
            Eventually.passes(() -> assertThat(reader.consumed()).hasSize(3));

            publisher.relay.resend(1);
            publisher.publish("four");

            Eventually.passes(
                    () ->
                            assertThat(reader.consumed())
                                    .containsExactly("one", "two", "three", "four"));
            assertThat(reader.of(publisher).quarantined()).isNull();
        }
    }

    @Test
    void what_is_addressed_to_others_only_moves_the_position() {
        try (TestNode publisher = TestNode.fresh("publisher", broker).started();
                TestNode reader = TestNode.fresh("reader", broker).reading(publisher.stream)) {
            reader.started();

            publisher.publish(
                    List.of(
                            publisher.message("noted.v1", "a", "another.stream", "not for you"),
                            publisher.message("noted.v1", "a", reader.stream, "for you"),
                            publisher.message("noted.v1", "a", null, "for all")));

            Eventually.passes(() -> assertThat(reader.of(publisher).position()).isEqualTo(3));
            assertThat(reader.consumed()).containsExactly("for you", "for all");
        }
    }

    @Test
    void an_observer_consumes_what_is_addressed_to_others_too() {
        try (TestNode publisher = TestNode.fresh("publisher", broker).started();
                TestNode observer = TestNode.observer(broker).reading(publisher.stream)) {
            observer.started();

            publisher.publish(
                    List.of(
                            publisher.message("noted.v1", "a", "another.stream", "for another"),
                            publisher.message("noted.v1", "a", null, "for all")));

            Eventually.passes(
                    () ->
                            assertThat(observer.consumed())
                                    .containsExactly("for another", "for all"));
        }
    }

    @Test
    void a_stream_added_while_running_is_consumed_from_its_first_message_on() {
        try (TestNode publisher = TestNode.fresh("publisher", broker);
                TestNode reader = TestNode.fresh("reader", broker).started()) {
            reader.reading(publisher.stream);
            publisher.publish("before the topic exists");
            publisher.started();

            Eventually.passes(
                    () -> assertThat(reader.consumed()).containsExactly("before the topic exists"));
        }
    }

    @Test
    void what_the_reader_acknowledged_is_safe() {
        try (TestNode publisher = TestNode.fresh("publisher", broker);
                TestNode reader = TestNode.fresh("reader", broker)) {
            publisher.reading(reader.stream).started();
            publisher.publish("one", "two");
            Eventually.passes(() -> assertThat(publisher.sent()).isEqualTo(2));
            assertThat(publisher.journal.progress().acknowledged()).isZero();

            reader.reading(publisher.stream).started();

            Eventually.passes(
                    () ->
                            assertThat(publisher.journal.progress())
                                    .isEqualTo(new JournalProgress(2, 2, 2)));
        }
    }
}
