package org.essaim.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Fault;
import org.essaim.testkit.KafkaBroker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Fault(8)
class DeadLetterQueueTest {

    private final KafkaBroker broker = KafkaBroker.shared();
    private final TestNode teller = TestNode.fresh("teller", broker).started();
    private final TestNode hearer = TestNode.fresh("hearer", broker).hearing(teller.stream);

    @BeforeEach
    void one_message_is_of_a_type_from_the_future() {
        hearer.unknownTypes.add("future.v1");
        hearer.started();
        teller.tellAbout("garden", "garden 1");
        teller.tell(List.of(teller.message("future.v1", "garden", null, "garden 2")));
        teller.tellAbout("kitchen", "kitchen 1");
        teller.tellAbout("garden", "garden 3");
        Eventually.passes(() -> assertThat(hearer.of(teller).position()).isEqualTo(4));
    }

    @AfterEach
    void stop() {
        teller.close();
        hearer.close();
    }

    @Test
    void an_unknown_type_holds_up_only_its_own_subject() {
        assertThat(hearer.heard()).containsExactly("garden 1", "kitchen 1");
        assertThat(hearer.deadLetters.subjects()).containsExactly("garden");
        assertThat(hearer.deadLetters.all())
                .extracting(DeadLetter::reason)
                .containsExactly("unknown type future.v1", "waits behind position 2");
        assertThat(hearer.of(teller).deadLetters()).isEqualTo(2);
    }

    @Test
    void a_retry_takes_in_what_waited_in_its_order() {
        hearer.unknownTypes.clear();

        assertThat(hearer.deadLetters.retry(teller.stream)).isEqualTo(2);

        assertThat(hearer.heard()).containsExactly("garden 1", "kitchen 1", "garden 2", "garden 3");
        assertThat(hearer.deadLetters.all()).isEmpty();
    }

    @Test
    void a_retry_that_changes_nothing_leaves_all_where_it_was() {
        assertThat(hearer.deadLetters.retry(teller.stream)).isZero();

        assertThat(hearer.deadLetters.all()).hasSize(2);
    }
}
