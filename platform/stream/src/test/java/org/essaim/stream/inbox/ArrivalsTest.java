package org.essaim.stream.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.stream.access.BrokerAccess;
import org.essaim.testkit.Eventually;
import org.junit.jupiter.api.Test;

/** When an inbox reads what a watch of its process has seen: one of many that all read the same. */
class ArrivalsTest {

    private static final String TOPIC = "essaim.centre.v1";
    private static final Duration REST = Duration.ofSeconds(4);
    private static final Addressees THIS = new Addressees(false, Set.of("division.other", "us"));
    private static final Addressees ALL = new Addressees(true, Set.of());
    private static final Addressees OTHERS = new Addressees(false, Set.of("division.other"));
    private static final Addressees NOBODY = new Addressees(false, Set.of());

    private final AtomicLong now = new AtomicLong(-3);
    private final Arrivals arrivals =
            new Arrivals(
                    new InboxSettings(
                            "us",
                            BrokerAccess.open("localhost:1"),
                            false,
                            true,
                            TopicWatches.none()),
                    now::get);

    @Test
    void what_is_for_it_is_read_at_once() {
        beganAndRead(7);

        arrivals.came(TOPIC, 8, THIS, REST);

        assertThat(isDue(7)).isTrue();
    }

    @Test
    void what_is_for_all_is_read_after_the_rest() {
        beganAndRead(7);

        arrivals.came(TOPIC, 8, ALL, REST);

        assertDueAfter(REST, 7);
    }

    @Test
    void what_is_for_others_or_for_nobody_is_read_after_five_rests() {
        for (Addressees each : List.of(OTHERS, NOBODY)) {
            beganAndRead(7);

            arrivals.came(TOPIC, 8, each, REST);

            assertDueAfter(REST.multipliedBy(5), 7);
        }
    }

    @Test
    void nothing_waits_longer_than_a_minute() {
        beganAndRead(7);

        arrivals.came(TOPIC, 8, OTHERS, Duration.ofMinutes(2));

        assertDueAfter(Duration.ofMinutes(1), 7);
    }

    @Test
    void what_comes_later_makes_nothing_wait_longer_and_what_is_for_it_ends_the_rest() {
        beganAndRead(7);
        arrivals.came(TOPIC, 8, ALL, REST);
        passes(REST.dividedBy(2));
        arrivals.came(TOPIC, 9, ALL, REST);
        assertDueAfter(REST.dividedBy(2), 7);

        beganAndRead(9);
        arrivals.came(TOPIC, 10, ALL, REST);
        arrivals.came(TOPIC, 11, THIS, REST);
        assertThat(isDue(9)).isTrue();
    }

    @Test
    void what_was_not_read_though_it_was_due_stays_due() {
        beganAndRead(7);
        arrivals.came(TOPIC, 9, THIS, REST);

        arrivals.read(Map.of(TOPIC, 8L));
        assertThat(isDue(8)).isTrue();
        arrivals.read(Map.of(TOPIC, 9L));
        assertThat(isDue(9)).isFalse();
    }

    @Test
    void what_has_to_be_read_again_is_due() {
        beganAndRead(7);

        assertThat(isDue(5)).isTrue();
    }

    @Test
    void what_no_watch_has_seen_is_due_once_the_broker_says_where_the_topic_ends() {
        beganAndRead(7);

        arrivals.ends(TOPIC, 7);
        assertThat(isDue(7)).isFalse();
        arrivals.ends(TOPIC, 8);
        assertThat(isDue(7)).isTrue();
    }

    @Test
    void an_end_that_the_broker_said_before_more_came_changes_nothing() {
        beganAndRead(7);
        arrivals.came(TOPIC, 9, THIS, REST);

        arrivals.ends(TOPIC, 8);

        arrivals.read(Map.of(TOPIC, 8L));
        assertThat(isDue(8)).isTrue();
    }

    @Test
    void what_was_read_before_the_watch_has_seen_it_is_not_due() {
        beganAndRead(7);

        arrivals.came(TOPIC, 8, THIS, REST);

        assertThat(isDue(8)).isFalse();
    }

    /** A topic that was lost may end before the position. */
    @Test
    void a_topic_is_read_once_when_a_watch_of_it_begins() {
        arrivals.began(TOPIC, 3, REST);

        assertDueAfter(REST, 7);
        arrivals.read(Map.of(TOPIC, 7L));
        assertThat(isDue(7)).isFalse();
    }

    @Test
    void it_waits_until_something_comes_or_it_is_woken_or_nobody_watches_any_more() {
        for (Runnable event :
                List.<Runnable>of(
                        () -> arrivals.came(TOPIC, 8, THIS, REST),
                        arrivals::wakeUp,
                        () -> arrivals.lost(TOPIC))) {
            beganAndRead(7);
            Thread waiting =
                    Thread.startVirtualThread(
                            () -> arrivals.await(Map.of(TOPIC, 7L), Duration.ofHours(1)));
            Eventually.holds("it waits", () -> waiting.getState() == Thread.State.TIMED_WAITING);

            event.run();

            Eventually.holds("it waits no more", () -> !waiting.isAlive());
        }
    }

    @Test
    void a_wake_up_ends_the_next_wait_once() {
        beganAndRead(7);
        arrivals.wakeUp();

        assertThat(arrivals.await(Map.of(TOPIC, 7L), Duration.ofHours(1))).isFalse();
        assertThat(isDue(7)).isFalse();
    }

    @Test
    void nothing_is_known_of_a_topic_that_nobody_watches() {
        assertThat(arrivals.know(Set.of(TOPIC))).isFalse();
        arrivals.came(TOPIC, 8, THIS, REST);
        assertThat(arrivals.know(Set.of(TOPIC))).isFalse();

        beganAndRead(7);
        assertThat(arrivals.know(Set.of(TOPIC))).isTrue();
        assertThat(arrivals.know(Set.of(TOPIC, "essaim.another.v1"))).isFalse();
    }

    private void beganAndRead(long position) {
        arrivals.began(TOPIC, position, REST);
        arrivals.read(Map.of(TOPIC, position));
        assertThat(isDue(position)).isFalse();
    }

    private void assertDueAfter(Duration rest, long position) {
        passes(rest.minusNanos(1));
        assertThat(isDue(position)).isFalse();
        passes(Duration.ofNanos(1));
        assertThat(isDue(position)).isTrue();
    }

    private void passes(Duration time) {
        now.addAndGet(time.toNanos());
    }

    private boolean isDue(long position) {
        return arrivals.await(Map.of(TOPIC, position), Duration.ZERO);
    }
}
