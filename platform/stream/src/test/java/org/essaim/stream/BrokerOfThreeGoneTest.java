package org.essaim.stream;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.testkit.Eventually;
import org.essaim.testkit.KafkaCluster;
import org.essaim.testkit.Night;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Three brokers as the manifests configure them; one of them is lost, then another. */
@Night
class BrokerOfThreeGoneTest {

    private final KafkaCluster cluster = KafkaCluster.started();
    private final TestNode publisher = TestNode.fresh("publisher", cluster.broker());
    private final TestNode reader =
            TestNode.fresh("reader", cluster.broker()).reading(publisher.stream);

    @AfterEach
    void stop() {
        publisher.close();
        reader.close();
        cluster.close();
    }

    @Test
    @Rule("R97")
    void nothing_is_lost_or_doubled_with_one_of_three_gone_with_two_and_with_its_disk() {
        publisher.started();
        reader.started();
        List<String> all = new ArrayList<>();
        arrive(all, "with three");

        int first = cluster.leaderOf(StreamNames.topic(publisher.stream));
        cluster.kill(first);
        arrive(all, "with two");

        int second = cluster.leaderOf(StreamNames.topic(publisher.stream));
        cluster.kill(second);
        publisher.publish("with one");
        all.add("with one");

        cluster.loseDisk(first);
        cluster.start(List.of(first, second));
        arrive(all, "with three again");
        assertThat(publisher.rejected(reader.stream)).isEmpty();
        assertThat(reader.rejected(publisher.stream)).isEmpty();

        int survivor =
                cluster.others(first).stream()
                        .filter(each -> each != second)
                        .findFirst()
                        .orElseThrow();
        cluster.kill(survivor);
        arrive(all, "with the two that were lost");
    }

    /** What is published now comes after all that was, and each once. */
    private void arrive(List<String> all, String text) {
        publisher.publish(text);
        all.add(text);
        Eventually.holds(text + " arrives", () -> reader.consumed().contains(text));
        assertThat(reader.consumed()).containsExactlyElementsOf(all);
    }
}
