package org.essaim.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.essaim.testkit.Dump;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Fault;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.PostgresDatabase;
import org.junit.jupiter.api.Test;

/** A second service of one stream, on a copy of its database. */
class CloneTest {

    private final KafkaBroker broker = KafkaBroker.shared();
    private final PostgresDatabase database = TestNode.freshDatabase();
    private final PostgresDatabase copy = TestNode.freshDatabase();
    private final TestNode original =
            new TestNode(TestNode.freshStream("teller"), broker, database).started();
    private final TestNode other = TestNode.fresh("other", broker).started();
    private final TestNode hearer =
            TestNode.fresh("hearer", broker).hearing(original.stream, other.stream).started();

    @Test
    @Fault(17)
    void a_clone_sees_that_it_is_behind_and_is_heard_by_nobody() {
        original.tell("1", "2");
        Eventually.passes(() -> assertThat(hearer.heard()).containsExactly("1", "2"));
        Dump.of(database).restoreInto(copy);
        original.tell("3");
        Eventually.passes(() -> assertThat(hearer.heard()).containsExactly("1", "2", "3"));

        try (TestNode clone = new TestNode(original.stream, broker, copy).started()) {
            clone.tell("another 3");
            Eventually.holds("it says that it is behind", () -> clone.journal.behind().isPresent());
            assertThat(clone.sent()).isEqualTo(2);

            original.tell("4");
            other.tell("of another");
            Eventually.passes(
                    () ->
                            assertThat(hearer.heard())
                                    .containsExactlyInAnyOrder("1", "2", "3", "4", "of another"));
            assertThat(hearer.of(original).quarantined()).isNull();
        } finally {
            List.of(original, other, hearer).forEach(TestNode::close);
        }
    }
}
