package org.essaim.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.essaim.testkit.Eventually;
import org.essaim.testkit.Fault;
import org.essaim.testkit.KafkaBroker;
import org.junit.jupiter.api.Test;

class GapTest {

    private final KafkaBroker broker = KafkaBroker.shared();

    @Test
    @Fault(14)
    void a_gap_is_asked_for_and_filled() {
        try (TestNode teller = TestNode.fresh("teller", broker);
                TestNode hearer = TestNode.fresh("hearer", broker).hearing(teller.stream)) {
            teller.tell("lost one", "lost two", "three");
            pretendSent(teller, 2);

            teller.hearing(hearer.stream).started();
            hearer.started();

            Eventually.passes(
                    () ->
                            assertThat(hearer.heard())
                                    .containsExactly("lost one", "lost two", "three"));
        }
    }

    @Test
    void a_lost_tail_is_noticed_by_the_next_heartbeat() {
        try (TestNode teller = TestNode.fresh("teller", broker);
                TestNode hearer = TestNode.fresh("hearer", broker).hearing(teller.stream)) {
            teller.tell("one", "two");
            pretendSent(teller, 2);

            teller.hearing(hearer.stream).started();
            hearer.started();

            Eventually.passes(() -> assertThat(hearer.heard()).containsExactly("one", "two"));
        }
    }

    /** As if the broker had taken them and lost them. */
    private static void pretendSent(TestNode teller, long position) {
        teller.jdbc.update("update journal_relay set sent = ?", position);
    }
}
