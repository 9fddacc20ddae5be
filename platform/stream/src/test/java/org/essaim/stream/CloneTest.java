package org.essaim.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.essaim.testkit.Dump;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Fault;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.Night;
import org.essaim.testkit.PostgresDatabase;
import org.junit.jupiter.api.Test;

/** A second service of one stream, on a copy of its database. */
@Night
class CloneTest {

    private final KafkaBroker broker = KafkaBroker.shared();
    private final PostgresDatabase database = TestNode.freshDatabase();
    private final PostgresDatabase copy = TestNode.freshDatabase();
    private final TestNode original =
            new TestNode(TestNode.freshStream("publisher"), broker, database).started();
    private final TestNode other = TestNode.fresh("other", broker).started();
    private final TestNode reader =
            TestNode.fresh("reader", broker).reading(original.stream, other.stream).started();

    @Test
    @Fault(17)
    void a_clone_notices_that_it_is_behind_and_sends_nothing() {
        original.publish("1", "2");
        Eventually.passes(() -> assertThat(reader.consumed()).containsExactly("1", "2"));
        Dump.of(database).restoreInto(copy);
        original.publish("3");
        Eventually.passes(() -> assertThat(reader.consumed()).containsExactly("1", "2", "3"));

        try (TestNode clone = new TestNode(original.stream, broker, copy).started()) {
            clone.publish("another 3");
            Eventually.holds(
                    "it reports that it is behind", () -> clone.journal.behind().isPresent());
            assertThat(clone.sent()).isEqualTo(2);

            original.publish("4");
            other.publish("of another");
            Eventually.passes(
                    () ->
                            assertThat(reader.consumed())
                                    .containsExactlyInAnyOrder("1", "2", "3", "4", "of another"));
            assertThat(reader.of(original).quarantined()).isNull();
        } finally {
            List.of(original, other, reader).forEach(TestNode::close);
        }
    }
}
