package org.essaim.stream.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.lang.management.ManagementFactory;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.essaim.stream.StreamNames;
import org.essaim.stream.TestAccess;
import org.essaim.stream.TestNode;
import org.essaim.stream.access.BrokerAccess;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Fault;
import org.essaim.testkit.Gate;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.Night;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The one consumer that looks at a topic for all inboxes of a process. */
@Gate
class TopicWatchTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final long others = consumers();
    private final KafkaBroker broker = KafkaBroker.shared();
    private final TestNode publisher = TestNode.fresh("watched", broker);
    private final String topic = StreamNames.topic(publisher.stream);
    private final TopicWatches watches = TopicWatches.shared();
    private final List<Arrivals> inboxes = new ArrayList<>();

    @AfterEach
    void stop() {
        inboxes.forEach(Arrivals::close);
        publisher.close();
        // A watch ends by itself, and the next test counts what is open.
        Eventually.holds("its consumers are closed", () -> consumers() <= others);
    }

    @Test
    void says_to_each_where_the_topic_ends_and_what_comes() {
        publisherHasSent("before");
        Arrivals one = admitted("one");
        Arrivals other = admitted("other");
        for (Arrivals each : inboxes) {
            awaitWatch(each);
            each.read(Map.of(topic, 1_000L));
            assertThat(each.await(Map.of(topic, 1_000L), Duration.ZERO)).isFalse();
        }

        publisher.publish(List.of(publisher.message("noted.v1", null, "one", "hello")));

        assertThat(one.await(Map.of(topic, 0L), LONG)).isTrue();
        assertThat(other.await(Map.of(topic, 0L), LONG)).isTrue();
    }

    @Test
    void goes_on_with_the_next_login_where_the_one_that_it_used_leaves() {
        publisherHasSent("before");
        Arrivals first = admitted("first");
        awaitWatch(first);
        Arrivals second = admitted("second");
        awaitWatch(second);

        first.close();

        assertThat(first.know(Set.of(topic))).isFalse();
        hears(second);
    }

    @Test
    void goes_on_with_the_next_login_where_the_first_is_refused() {
        publisherHasSent("before");
        Arrivals stranger = joining("stranger");
        Arrivals admitted = admitted("admitted");

        awaitWatch(admitted);
        awaitWatch(stranger);
        hears(admitted);
    }

    /** Each of them then waits at the broker by itself, as a service alone does. */
    @Test
    void knows_nothing_where_nobody_may_read() {
        publisherHasSent("before");
        Arrivals stranger = joining("stranger");

        admitted("admitted");
        awaitWatch(stranger);
        inboxes.removeLast().close();

        Eventually.holds("it is not watched", () -> !stranger.know(Set.of(topic)));
    }

    @Test
    @Night
    @Fault(2)
    void of_a_topic_that_was_lost_begins_again_and_is_read_once() {
        publisherHasSent("1", "2", "3");
        Arrivals inbox = admitted("one");
        awaitWatch(inbox);
        Map<String, Long> far = Map.of(topic, 1_000L);
        inbox.read(far);
        assertThat(inbox.await(far, Duration.ZERO)).isFalse();

        publisher.close();
        broker.killAndLoseEverything();
        broker.start();
        createTopic();
        admit("one");

        Eventually.holds("it is to be read", () -> inbox.await(far, Duration.ZERO));
    }

    @Test
    void ends_with_the_last_that_leaves() {
        publisherHasSent("before");
        long before = consumers();
        Arrivals first = admitted("first");
        Arrivals second = admitted("second");
        awaitWatch(first);
        awaitWatch(second);
        assertThat(consumers()).isEqualTo(before + 1);

        first.close();
        second.close();

        Eventually.holds("its consumer is closed", () -> consumers() == before);
    }

    private void publisherHasSent(String... texts) {
        publisher.started();
        publisher.publish(texts);
        Eventually.holds("all is sent", () -> publisher.sent() == texts.length);
    }

    private void createTopic() {
        try (Admin admin = Admin.create(broker.superuserClient())) {
            BrokerAccess.answer(
                    admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all());
        }
    }

    private void hears(Arrivals inbox) {
        awaitWatch(inbox);
        Map<String, Long> far = Map.of(topic, 1_000L);
        inbox.read(far);
        for (int each = 0; each < 3; each++) {
            publisher.publish("for all " + each);
        }
        Eventually.holds("it hears of it", () -> inbox.await(Map.of(topic, 0L), Duration.ZERO));
    }

    private void awaitWatch(Arrivals inbox) {
        Eventually.holds("the topic is watched", () -> inbox.know(Set.of(topic)));
    }

    private Arrivals admitted(String user) {
        admit(user);
        return joining(user);
    }

    private void admit(String user) {
        TestAccess.admit(broker, TestAccess.rights(user, publisher.stream));
    }

    private Arrivals joining(String user) {
        Arrivals inbox =
                new Arrivals(
                        new InboxSettings(user, TestAccess.of(broker, user), false, true, watches),
                        System::nanoTime);
        inbox.watch(Set.of(topic));
        inboxes.add(inbox);
        return inbox;
    }

    /** Those of this JVM that are open. */
    private static long consumers() {
        try {
            ObjectName all = new ObjectName("kafka.consumer:type=app-info,*");
            return ManagementFactory.getPlatformMBeanServer().queryNames(all, null).size();
        } catch (MalformedObjectNameException wrong) {
            throw new IllegalStateException(wrong);
        }
    }
}
