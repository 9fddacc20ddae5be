package org.essaim.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Fault;
import org.essaim.testkit.KafkaBroker;
import org.junit.jupiter.api.Test;

/** Why there is a dead letter queue. */
class WithoutDeadLettersTest {

    private final KafkaBroker broker = KafkaBroker.shared();

    @Test
    @Fault(value = 8, without = "the dead letter queue")
    void one_message_that_cannot_be_taken_in_holds_up_all_others_for_ever() {
        try (TestNode teller = TestNode.fresh("teller", broker).started();
                TestNode hearer = TestNode.fresh("hearer", broker).hearing(teller.stream)) {
            hearer.keepsDeadLetters = false;
            hearer.unknownTypes.add("future.v1");
            hearer.started();
            teller.tellAbout("garden", "garden 1");
            Eventually.passes(() -> assertThat(hearer.heard()).containsExactly("garden 1"));
            teller.tell(List.of(teller.message("future.v1", "garden", null, "garden 2")));
            teller.tellAbout("kitchen", "kitchen 1");

            Eventually.holds("it is tried again and again", () -> hearer.failures.get() >= 3);
            assertThat(hearer.heard()).containsExactly("garden 1");
            assertThat(hearer.of(teller).position()).isEqualTo(1);
        }
    }
}
