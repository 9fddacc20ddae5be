package org.essaim.stream.relay;

import module java.base;

import org.essaim.stream.TestAccess;
import org.essaim.stream.TestNode;
import org.essaim.stream.journal.Acknowledgements;
import org.essaim.stream.journal.JournalRewinds;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.Night;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A relay that is alone, and that nobody wakes: it looks for work once an hour (decision 0090). */
@Night
class RestingRelayTest {

    private static final Duration REST = Duration.ofSeconds(4);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration NEVER = Duration.ofHours(1);

    /** So that no claim is later than the fixed time of whoever reads it. */
    private static final Instant BEGINNING = TestNode.NOW.minus(Duration.ofHours(1));

    private final KafkaBroker broker = KafkaBroker.shared();
    private final long began = System.nanoTime();
    private final PostgresDatabase database = TestNode.freshDatabase();
    private final TestNode node = new TestNode(TestNode.freshStream("rests"), broker, database);
    private final TestNode reader = TestNode.fresh("reader", broker).reading(node.stream);
    private final Heartbeats heartbeats =
            new Heartbeats(
                    () -> Optional.of(now()),
                    node.journal,
                    node.subscriptions,
                    new Heartbeats.Pace(Duration.ofMillis(100), SECOND, SECOND, SECOND, REST),
                    System::nanoTime);
    private final Relay relay =
            new Relay(
                    new RelaySettings(
                            node.stream,
                            TestAccess.of(broker, node.stream),
                            "alone",
                            Duration.ofMillis(50),
                            NEVER,
                            100),
                    database.dataSource(),
                    new Acknowledgements(node.jdbc, _ -> true),
                    new JournalRewinds(node.stream, node.jdbc),
                    heartbeats,
                    TestNode.signerOf(node.stream),
                    node.keys,
                    InstantSource.system());

    @BeforeEach
    void start() {
        node.admit();
        node.publish("one");
        relay.start();
        reader.started();
        Eventually.holds("it is alone", relay::isAlone);
        Eventually.holds("the last change is past", () -> claimed().isAfter(Instant.MIN));
    }

    @AfterEach
    void stop() {
        relay.close();
        reader.close();
        node.close();
    }

    @Test
    @Rule("R64")
    void claims_the_past_again_each_time_that_it_passes_a_multiple_of_the_rest() {
        Set<Long> periods = new HashSet<>();

        Eventually.holds(
                "three times",
                () -> {
                    periods.add(claimed().toEpochMilli() / REST.toMillis());
                    return periods.size() > 3;
                });
    }

    private Instant now() {
        return BEGINNING.plusNanos(System.nanoTime() - began);
    }

    private Instant claimed() {
        return Optional.ofNullable(reader.of(node).watermark()).orElse(Instant.MIN);
    }
}
