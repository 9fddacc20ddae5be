package org.essaim.stream;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.stream.inbox.TopicWatches;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Fault;
import org.essaim.testkit.Gate;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.Night;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Services of one process, of which one watch says when there is something for them to read. */
@Gate
class SharedWatchTest {

    private static final int READERS = 3;

    private final KafkaBroker broker = KafkaBroker.shared();
    private final TestNode publisher = TestNode.fresh("publisher", broker);
    private final TopicWatches watches = TopicWatches.shared();
    private final List<TestNode> readers =
            IntStream.range(0, READERS).mapToObj(_ -> reader()).toList();
    private final Map<TestNode, List<String>> expected = new HashMap<>();
    private int sent;

    @AfterEach
    void stop() {
        readers.forEach(TestNode::close);
        publisher.close();
    }

    @Test
    @Rule("R97")
    @Fault(13)
    void each_consumes_all_that_is_for_it_in_order_also_after_the_broker_was_gone() {
        publisher.started();
        readers.forEach(TestNode::started);
        publishForAll();
        assertConsumed();

        broker.kill();
        publishForAll();
        broker.start();

        assertConsumed();
    }

    @Test
    @Night
    @Rule("R97")
    @Fault(2)
    void each_consumes_what_a_broker_lost_that_lost_its_disk() {
        readers.forEach(each -> publisher.reading(each.stream));
        publisher.started();
        readers.forEach(TestNode::started);
        publishForAll();
        assertConsumed();

        broker.killAndLoseEverything();
        publishForAll();
        broker.start();
        publisher.admit();
        readers.forEach(TestNode::admit);

        assertConsumed();
    }

    @Test
    @Rule("R97")
    void others_go_on_where_the_one_that_came_first_ends() {
        publisher.started();
        readers.forEach(TestNode::started);
        publishForAll();
        assertConsumed();

        readers.getFirst().close();
        List<String> before = readers.getFirst().consumed();
        publishForAll();

        readers.subList(1, READERS).forEach(this::assertConsumed);
        assertThat(readers.getFirst().consumed()).isEqualTo(before);
    }

    private void publishForAll() {
        for (int each = 0; each < 12; each++) {
            TestNode recipient = each % 4 == READERS ? null : readers.get(each % 4);
            String text = "number " + sent++;
            String name = recipient == null ? null : recipient.stream;
            publisher.publish(List.of(publisher.message("noted.v1", null, name, text)));
            for (TestNode reader : readers) {
                if (recipient == null || recipient == reader) {
                    expected.merge(
                            reader,
                            List.of(text),
                            (before, more) ->
                                    Stream.concat(before.stream(), more.stream()).toList());
                }
            }
        }
    }

    private void assertConsumed() {
        readers.forEach(this::assertConsumed);
    }

    private void assertConsumed(TestNode reader) {
        Eventually.passes(
                () -> {
                    assertThat(reader.consumed()).isEqualTo(expected.get(reader));
                    assertThat(reader.of(publisher).position()).isEqualTo(sent);
                });
    }

    private TestNode reader() {
        return new TestNode(
                        TestNode.freshStream("reader"), broker, TestNode.freshDatabase(), watches)
                .reading(publisher.stream);
    }
}
