package org.essaim.stream.relay;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.internal.DefaultRecordBatch;
import org.apache.kafka.common.record.internal.SimpleRecord;
import org.essaim.stream.Hash;
import org.essaim.stream.Journal;
import org.essaim.stream.TestNode;
import org.essaim.stream.signing.StreamSigner;
import org.essaim.stream.wire.ControlRecord;
import org.essaim.stream.wire.RecordWriter;
import org.essaim.testkit.Gate;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SigningKeyFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often a service reports on itself: its topic keeps every report. */
@Gate
class HeartbeatsTest {

    private static final Heartbeats.Pace PACE =
            new Heartbeats.Pace(
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(15),
                    Duration.ZERO,
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(30));
    private static final Duration BEHIND = Duration.ofSeconds(30);
    private static final Instant BEGINNING = Instant.parse("2026-11-28T21:10:00Z");

    private final TestNode node =
            new TestNode("division.rests", KafkaBroker.notYetStarted(), TestNode.freshDatabase());
    private Instant now = BEGINNING;
    private boolean mayClaim = true;
    private Runnable asked = () -> {};
    private Heartbeats heartbeats;

    @BeforeEach
    void start() {
        start(PACE);
    }

    private void start(Heartbeats.Pace pace) {
        heartbeats =
                new Heartbeats(
                        this::claim,
                        node.journal,
                        node.subscriptions,
                        pace,
                        () -> Duration.between(BEGINNING, now).toNanos());
    }

    private Optional<Instant> claim() {
        asked.run();
        return Optional.of(now.minus(BEHIND)).filter(_ -> mayClaim);
    }

    @Test
    void a_change_is_reported_within_a_second_and_as_past_a_minute_later() {
        after(Duration.ZERO);
        node.publish("one");

        assertThat(after(Duration.ofMillis(999))).isEmpty();
        assertThat(after(Duration.ofMillis(1))).containsExactly(heartbeat(Map.of()));
        assertThat(after(Duration.ofSeconds(59))).isEmpty();
        assertThat(after(Duration.ofSeconds(1))).containsExactly(heartbeat(Map.of()));
        assertThat(now.minus(BEHIND)).isAfter(BEGINNING.plusSeconds(1));
        assertThat(after(Duration.ofMinutes(1))).isEmpty();
    }

    @Test
    @Rule("R64")
    void a_day_that_ends_while_nothing_happens_is_claimed_within_a_minute() {
        rest();
        Instant midnight = Instant.parse("2026-11-28T23:00:00Z");

        List<Instant> claims = claimsUntil(Instant.parse("2026-11-28T23:10:00Z"));

        assertThat(claims.getLast()).isBetween(midnight, midnight.plusSeconds(60));
    }

    @Test
    void at_rest_it_is_not_asked_before_it_has_something_to_report() {
        after(Duration.ZERO);
        assertThat(heartbeats.quiet()).isEqualTo(PACE.idle());
        after(Duration.ofMinutes(1));
        Instant next = Instant.parse("2026-11-28T21:30:00Z").plus(BEHIND);
        assertThat(heartbeats.quiet()).isEqualTo(Duration.between(now, next));

        assertThat(after(Duration.ofMinutes(5))).isEmpty();
        assertThat(heartbeats.quiet()).isEqualTo(Duration.between(now, next));
        assertThat(after(heartbeats.quiet().minusMillis(1))).isEmpty();
        assertThat(after(heartbeats.quiet())).isEmpty();
        assertThat(after(PACE.busy())).containsExactly(heartbeat(Map.of()));
        assertThat(heartbeats.quiet()).isEqualTo(PACE.rest().minus(PACE.busy()));
    }

    @Test
    void an_idle_stream_grows_by_less_than_ten_megabytes_a_year() {
        rest();
        RecordWriter writer =
                new RecordWriter(
                        node.stream,
                        StreamSigner.of(SigningKeyFile.fresh().path()),
                        InstantSource.system());

        int reports = claimsUntil(now.plus(Duration.ofHours(6))).size();
        long bytes = bytes(writer.control(heartbeat(Map.of())));

        assertThat(reports).isEqualTo(12);
        assertThat(bytes).as("a report at rest").isBetween(300L, 570L);
        assertThat(bytes * reports * 4 * 365).isLessThan(10_000_000);
    }

    @Test
    void others_learn_what_has_changed_here_and_all_of_it_once_a_day_and_after_each_connection() {
        node.subscriptions.add("division.a");
        node.subscriptions.add("division.b");
        assertThat(reported(Duration.ZERO)).isEqualTo(Map.of("division.a", 0L, "division.b", 0L));

        ingested("division.b", 7);
        assertThat(reported(Duration.ofSeconds(15))).isEqualTo(Map.of("division.b", 7L));
        ingested("division.a", 2);
        assertThat(reported(Duration.ofSeconds(15))).isEqualTo(Map.of("division.a", 2L));

        heartbeats.repeat();
        assertThat(reported(Duration.ofSeconds(1)))
                .isEqualTo(Map.of("division.a", 2L, "division.b", 7L));
        assertThat(reported(Duration.ofMinutes(1))).isEqualTo(Map.of());
        assertThat(reported(Duration.ofDays(1)))
                .isEqualTo(Map.of("division.a", 2L, "division.b", 7L));
    }

    /** A thousand divisions read what the centre acknowledges to one of them. */
    @Test
    void what_is_only_read_of_others_is_acknowledged_at_once_after_a_rest_then_every_15_seconds() {
        node.subscriptions.add("division.a");
        rest();
        assertThat(after(Duration.ofSeconds(14))).isEmpty();

        ingested("division.a", 1);
        assertThat(reported(Duration.ofSeconds(1))).isEqualTo(Map.of("division.a", 1L));
        for (int second = 1; second < 15; second++) {
            ingested("division.a", 1 + second);
            assertThat(after(Duration.ofSeconds(1))).isEmpty();
            assertThat(heartbeats.quiet()).isEqualTo(Duration.ofSeconds(15 - second));
        }
        assertThat(reported(Duration.ofSeconds(1))).isEqualTo(Map.of("division.a", 15L));
        assertThat(after(Duration.ofMinutes(1))).as("all is claimed as past").isEmpty();
    }

    /** Two hundred of a process read a little every few seconds while anything happens anywhere. */
    @Test
    void what_more_is_read_until_then_wakes_nobody_but_what_is_read_while_it_looks_does() {
        node.subscriptions.add("division.a");
        rest();
        after(Duration.ofSeconds(14));
        assertThat(heartbeats.reportsReadingLater()).isFalse();
        ingested("division.a", 1);
        assertThat(reported(Duration.ofSeconds(1))).isEqualTo(Map.of("division.a", 1L));
        assertThat(heartbeats.reportsReadingLater()).as("reported at once").isFalse();

        ingested("division.a", 2);
        assertThat(after(Duration.ofSeconds(1))).isEmpty();
        assertThat(heartbeats.reportsReadingLater()).as("after 15 s").isTrue();
        ingested("division.a", 3);
        List<Boolean> whileItLooks = new ArrayList<>();
        asked = () -> whileItLooks.add(heartbeats.reportsReadingLater());
        assertThat(reported(heartbeats.quiet())).isEqualTo(Map.of("division.a", 3L));
        assertThat(whileItLooks).containsExactly(false);
        assertThat(heartbeats.reportsReadingLater()).isFalse();
    }

    @Test
    @Rule("R64")
    void what_is_read_of_others_after_a_change_does_not_keep_it_from_being_claimed_as_past() {
        node.subscriptions.add("division.a");
        rest();
        node.publish("one");
        assertThat(after(Duration.ofSeconds(1))).containsExactly(heartbeat(Map.of()));

        ingested("division.a", 1);
        assertThat(after(Duration.ofSeconds(15)))
                .containsExactly(heartbeat(Map.of("division.a", 1L)));

        assertThat(after(Duration.ofMinutes(1))).containsExactly(heartbeat(Map.of()));
        assertThat(after(Duration.ofMinutes(1))).isEmpty();
    }

    @Test
    void what_all_read_at_once_is_acknowledged_by_each_in_its_turn() {
        Duration turn = Duration.ofSeconds(7);
        start(
                new Heartbeats.Pace(
                        PACE.busy(), PACE.acknowledging(), turn, PACE.idle(), PACE.rest()));
        node.subscriptions.add("division.a");
        rest();
        after(Duration.ofSeconds(20));

        for (int second = 0; second < 7; second++) {
            ingested("division.a", 1 + second);
            assertThat(after(Duration.ofSeconds(1))).isEmpty();
            assertThat(heartbeats.quiet()).isEqualTo(turn.minusSeconds(second));
        }

        assertThat(reported(Duration.ofSeconds(1))).isEqualTo(Map.of("division.a", 7L));
    }

    @Test
    void what_is_published_meanwhile_acknowledges_the_rest_with_it() {
        node.subscriptions.add("division.a");
        rest();
        node.publish("one");
        after(Duration.ofSeconds(1));

        ingested("division.a", 1);
        assertThat(after(Duration.ofSeconds(1))).isEmpty();
        node.publish("two");

        assertThat(after(Duration.ofSeconds(1)))
                .containsExactly(heartbeat(Map.of("division.a", 1L)));
    }

    @Test
    void what_can_be_claimed_again_is_claimed_at_once() {
        rest();
        mayClaim = false;
        assertThat(after(Duration.ofMinutes(30)))
                .containsExactly(new ControlRecord.Acknowledgement(0, Hash.NONE.hex(), Map.of()));
        mayClaim = true;
        assertThat(after(Duration.ofSeconds(1))).containsExactly(heartbeat(Map.of()));
    }

    private void rest() {
        after(Duration.ZERO);
        after(Duration.ofMinutes(1));
    }

    private List<ControlRecord> after(Duration more) {
        now = now.plus(more);
        return heartbeats.due();
    }

    private Map<String, Long> reported(Duration more) {
        return ((ControlRecord.Report) after(more).getFirst()).applied();
    }

    /** What is claimed if it is asked once a minute, as a relay at rest does. */
    private List<Instant> claimsUntil(Instant end) {
        List<Instant> claims = new ArrayList<>();
        while (now.isBefore(end)) {
            after(Duration.ofMinutes(1))
                    .forEach(each -> claims.add(((ControlRecord.Heartbeat) each).claim()));
        }
        return claims;
    }

    private ControlRecord heartbeat(Map<String, Long> applied) {
        Journal.Head head = node.journal.head();
        return new ControlRecord.Heartbeat(
                now.minus(BEHIND), head.position(), head.hash().hex(), applied);
    }

    private void ingested(String stream, long position) {
        node.jdbc.update("update subscription set position = ? where stream = ?", position, stream);
    }

    /** As the broker keeps it: key and value, headers, and what it writes around a batch of one. */
    private static long bytes(ProducerRecord<byte[], byte[]> sent) {
        return DefaultRecordBatch.sizeInBytes(
                List.of(new SimpleRecord(0, sent.key(), sent.value(), sent.headers().toArray())));
    }
}
