package org.essaim.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Fault;
import org.essaim.testkit.Gate;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.Night;
import org.junit.jupiter.api.Test;

/** Why there is a dead letter queue. */
@Gate
class WithoutDeadLettersTest {

    private static final int MANY = 30;

    private final KafkaBroker broker = KafkaBroker.shared();

    @Test
    @Night
    @Fault(value = 8, without = "the dead letter queue")
    void one_message_that_cannot_be_consumed_holds_up_all_others_for_ever() {
        try (TestNode publisher = TestNode.fresh("publisher", broker).started();
                TestNode reader = TestNode.fresh("reader", broker).reading(publisher.stream)) {
            reader.keepsDeadLetters = false;
            reader.unknownTypes.add("future.v1");
            reader.started();
            publisher.publishAbout("garden", "garden 1");
            Eventually.passes(() -> assertThat(reader.consumed()).containsExactly("garden 1"));
            publisher.publish(List.of(publisher.message("future.v1", "garden", null, "garden 2")));
            publisher.publishAbout("kitchen", "kitchen 1");

            Eventually.holds("it is tried again and again", () -> reader.failures.get() >= 3);
            assertThat(reader.consumed()).containsExactly("garden 1");
            assertThat(reader.of(publisher).position()).isEqualTo(1);
        }
    }

    @Test
    @Fault(8)
    void messages_of_other_streams_do_not_wait_for_it() {
        try (TestNode broken = TestNode.fresh("broken", broker).started();
                TestNode whole = TestNode.fresh("whole", broker).started();
                TestNode reader =
                        TestNode.fresh("reader", broker).reading(broken.stream, whole.stream)) {
            reader.keepsDeadLetters = false;
            reader.unknownTypes.add("future.v1");
            reader.started();
            broken.publish(List.of(broken.message("future.v1", "garden", null, "garden 1")));
            Eventually.holds("it is tried", () -> reader.failures.get() >= 1);
            for (int n = 1; n <= MANY; n++) {
                int published = n;
                whole.publish("message " + n);
                Eventually.passes(() -> assertThat(reader.consumed()).hasSize(published));
            }
            assertThat(reader.failures).as("attempts").hasValueLessThan(MANY / 2);
        }
    }
}
