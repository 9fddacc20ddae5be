package org.essaim.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Fault;
import org.essaim.testkit.Gate;
import org.essaim.testkit.KafkaBroker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Fault(8)
@Gate
class DeadLetterQueueTest {

    private final KafkaBroker broker = KafkaBroker.shared();
    private final TestNode publisher = TestNode.fresh("publisher", broker).started();
    private final TestNode reader = TestNode.fresh("reader", broker).reading(publisher.stream);

    @BeforeEach
    void one_message_is_of_a_type_from_the_future() {
        reader.unknownTypes.add("future.v1");
        reader.started();
        publisher.publishAbout("garden", "garden 1");
        publisher.publish(List.of(publisher.message("future.v1", "garden", null, "garden 2")));
        publisher.publishAbout("kitchen", "kitchen 1");
        publisher.publishAbout("garden", "garden 3");
        Eventually.passes(() -> assertThat(reader.of(publisher).position()).isEqualTo(4));
    }

    @AfterEach
    void stop() {
        publisher.close();
        reader.close();
    }

    @Test
    void an_unknown_type_holds_up_only_its_own_subject() {
        assertThat(reader.consumed()).containsExactly("garden 1", "kitchen 1");
        assertThat(reader.deadLetters.all())
                .extracting(each -> each.message().subject(), DeadLetter::reason)
                .containsExactly(
                        tuple("garden", "unknown type future.v1"),
                        tuple("garden", "waits behind position 2"));
        assertThat(reader.of(publisher).deadLetters()).isEqualTo(2);
    }

    @Test
    void a_retry_consumes_what_waited_in_its_order() {
        reader.unknownTypes.clear();

        assertThat(reader.deadLetters.retry(publisher.stream)).isEqualTo(2);

        assertThat(reader.consumed())
                .containsExactly("garden 1", "kitchen 1", "garden 2", "garden 3");
        assertThat(reader.deadLetters.all()).isEmpty();
    }

    @Test
    void a_retry_that_changes_nothing_leaves_all_where_it_was() {
        assertThat(reader.deadLetters.retry(publisher.stream)).isZero();

        assertThat(reader.deadLetters.all()).hasSize(2);
    }
}
