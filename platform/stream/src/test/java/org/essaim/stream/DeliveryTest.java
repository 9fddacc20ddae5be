package org.essaim.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Fault;
import org.essaim.testkit.KafkaBroker;
import org.junit.jupiter.api.Test;

class DeliveryTest {

    private final KafkaBroker broker = KafkaBroker.shared();

    @Test
    void everything_written_arrives_once_and_in_order() {
        try (TestNode teller = TestNode.fresh("teller", broker).started();
                TestNode hearer = TestNode.fresh("hearer", broker).hearing(teller.stream)) {
            hearer.started();
            List<String> texts = IntStream.range(0, 1_200).mapToObj(n -> "text " + n).toList();

            for (int n = 0; n < texts.size(); n += 40) {
                teller.tell(texts.subList(n, n + 40).toArray(String[]::new));
            }

            Eventually.passes(() -> assertThat(hearer.heard()).isEqualTo(texts));
            assertThat(hearer.of(teller).position()).isEqualTo(1_200);
            assertThat(hearer.of(teller).hash()).isEqualTo(teller.journal.head().hash());
        }
    }

    @Test
    @Fault(3)
    void what_is_sent_again_is_heard_once() {
        try (TestNode teller = TestNode.fresh("teller", broker).started();
                TestNode hearer = TestNode.fresh("hearer", broker).hearing(teller.stream)) {
            hearer.started();
            teller.tell("one", "two", "three");
            Eventually.passes(() -> assertThat(hearer.heard()).hasSize(3));

            teller.relay.sendAgain(1);
            teller.tell("four");

            Eventually.passes(
                    () ->
                            assertThat(hearer.heard())
                                    .containsExactly("one", "two", "three", "four"));
            assertThat(hearer.of(teller).quarantined()).isNull();
        }
    }

    @Test
    void what_is_addressed_to_others_only_moves_the_position() {
        try (TestNode teller = TestNode.fresh("teller", broker).started();
                TestNode hearer = TestNode.fresh("hearer", broker).hearing(teller.stream)) {
            hearer.started();

            teller.tell(
                    List.of(
                            teller.message("said.v1", "a", "another.stream", "not for you"),
                            teller.message("said.v1", "a", hearer.stream, "for you"),
                            teller.message("said.v1", "a", null, "for all")));

            Eventually.passes(() -> assertThat(hearer.of(teller).position()).isEqualTo(3));
            assertThat(hearer.heard()).containsExactly("for you", "for all");
        }
    }

    @Test
    void who_looks_on_hears_what_is_addressed_to_others_too() {
        try (TestNode teller = TestNode.fresh("teller", broker).started();
                TestNode onlooker = TestNode.onlooker(broker).hearing(teller.stream)) {
            onlooker.started();

            teller.tell(
                    List.of(
                            teller.message("said.v1", "a", "another.stream", "for another"),
                            teller.message("said.v1", "a", null, "for all")));

            Eventually.passes(
                    () -> assertThat(onlooker.heard()).containsExactly("for another", "for all"));
        }
    }

    @Test
    void a_stream_added_while_running_is_heard_from_its_first_message_on() {
        try (TestNode teller = TestNode.fresh("teller", broker);
                TestNode hearer = TestNode.fresh("hearer", broker).started()) {
            hearer.hearing(teller.stream);
            teller.tell("before the topic exists");
            teller.started();

            Eventually.passes(
                    () -> assertThat(hearer.heard()).containsExactly("before the topic exists"));
        }
    }

    @Test
    void safe_is_what_the_hearer_acknowledged() {
        try (TestNode teller = TestNode.fresh("teller", broker);
                TestNode hearer = TestNode.fresh("hearer", broker)) {
            teller.hearing(hearer.stream).started();
            teller.tell("one", "two");
            Eventually.passes(() -> assertThat(teller.sent()).isEqualTo(2));
            assertThat(teller.journal.progress().acknowledged()).isZero();

            hearer.hearing(teller.stream).started();

            Eventually.passes(
                    () ->
                            assertThat(teller.journal.progress())
                                    .isEqualTo(new JournalProgress(2, 2, 2)));
        }
    }
}
