package org.essaim.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** Whether silence means that nothing was published: only where everything could be read (R64). */
@Rule("R64")
@Gate
class EndOfStreamTest {

    private final KafkaBroker broker = KafkaBroker.shared();

    @Test
    void a_stream_that_is_read_to_its_end_is_noted_as_such() {
        try (TestNode publisher = TestNode.fresh("publisher", broker).started();
                TestNode reader = TestNode.fresh("reader", broker).reading(publisher.stream)) {
            publisher.publish("one", "two");
            reader.started();

            Eventually.passes(
                    () -> assertThat(reader.of(publisher).readToEndAt()).isEqualTo(TestNode.NOW));
            assertThat(reader.consumed()).containsExactly("one", "two");
        }
    }

    @Test
    void a_stream_of_which_something_is_missing_is_not() {
        try (TestNode publisher = TestNode.fresh("publisher", broker);
                TestNode probe = TestNode.fresh("probe", broker).reading(publisher.stream);
                TestNode reader = TestNode.fresh("reader", broker).reading(publisher.stream)) {
            publisher.publish("one", "two");
            publisher.jdbc.update("update journal_relay set sent = 2");
            publisher.started();
            probe.started();
            Eventually.passes(() -> assertThat(heartbeats(probe, publisher)).isPositive());

            reader.started();

            Eventually.passes(() -> assertThat(heartbeats(reader, publisher)).isGreaterThan(3));
            assertThat(reader.of(publisher).readToEndAt()).isNull();
        }
    }

    /**
     * How many records were read; nothing but heartbeats is there, naming a head that is missing.
     */
    private static long heartbeats(TestNode reader, TestNode publisher) {
        return reader.jdbc.queryForObject(
                "select offset_hint from subscription where stream = ?",
                Long.class,
                publisher.stream);
    }
}
