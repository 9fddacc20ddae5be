package org.essaim.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.essaim.testkit.Eventually;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** Whether silence means that nothing was said: only where everything could be heard (R64). */
@Rule("R64")
class EndOfStreamTest {

    private final KafkaBroker broker = KafkaBroker.shared();

    @Test
    void a_stream_that_is_read_to_its_end_is_known_to_be() {
        try (TestNode teller = TestNode.fresh("teller", broker).started();
                TestNode hearer = TestNode.fresh("hearer", broker).hearing(teller.stream)) {
            teller.tell("one", "two");
            hearer.started();

            Eventually.passes(
                    () -> assertThat(hearer.of(teller).readToEndAt()).isEqualTo(TestNode.NOW));
            assertThat(hearer.heard()).containsExactly("one", "two");
        }
    }

    @Test
    void a_stream_of_which_something_is_missing_is_not() {
        try (TestNode teller = TestNode.fresh("teller", broker);
                TestNode probe = TestNode.fresh("probe", broker).hearing(teller.stream);
                TestNode hearer = TestNode.fresh("hearer", broker).hearing(teller.stream)) {
            teller.tell("one", "two");
            teller.jdbc.update("update journal_relay set sent = 2");
            teller.started();
            probe.started();
            Eventually.passes(() -> assertThat(heartbeats(probe, teller)).isPositive());

            hearer.started();

            Eventually.passes(() -> assertThat(heartbeats(hearer, teller)).isGreaterThan(3));
            assertThat(hearer.of(teller).readToEndAt()).isNull();
        }
    }

    /**
     * How many records were read; nothing but heartbeats is there, naming a head that is missing.
     */
    private static long heartbeats(TestNode hearer, TestNode teller) {
        return hearer.jdbc.queryForObject(
                "select offset_hint from subscription where stream = ?", Long.class, teller.stream);
    }
}
