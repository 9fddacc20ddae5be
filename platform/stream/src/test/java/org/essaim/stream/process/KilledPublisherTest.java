package org.essaim.stream.process;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.stream.TestNode;
import org.essaim.stream.process.PublishingProcess.How;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Fault;
import org.essaim.testkit.Gate;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.Night;
import org.essaim.testkit.Overnight;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A process that publishes without a pause is killed, stopped, and started again; {@code
 * -Dessaim.points=200} kills it so often, {@code -Dessaim.freeze=60} stops it for so many seconds.
 */
@Gate
class KilledPublisherTest {

    private static final Logger LOG = LoggerFactory.getLogger(KilledPublisherTest.class);

    private static final int POINTS = Overnight.times("essaim.points", 1, 3);

    /** Not at each of them something is committed that is not sent yet. */
    private static final int MOST_POINTS = 10 * POINTS;

    private static final int FREEZE_SECONDS = Integer.getInteger("essaim.freeze", 0);
    private static final int MOST_MILLIS = 300;

    private final Random random = new Random(Long.getLong("essaim.seed", 6));
    private final KafkaBroker broker = KafkaBroker.sharedOpen();
    private final PublisherProcesses publisher = new PublisherProcesses(broker);
    private final TestNode reader = TestNode.fresh("reader", broker).reading(publisher.stream);

    @AfterEach
    void stop() {
        publisher.close();
        reader.close();
    }

    @Test
    @Rule("R97")
    @Fault(
            value = {1, 5},
            longer = "-Dessaim.points=200")
    void wherever_it_is_killed_everything_that_was_committed_is_consumed_once() {
        begin();
        int unsent = 0;
        for (int point = 0; point < POINTS || unsent == 0 && point < MOST_POINTS; point++) {
            killAtSomePoint(How.TOGETHER);
            unsent += publisher.unsent() > 0 ? 1 : 0;
            LOG.info("killed {} times, {} with something unsent", point + 1, unsent);
        }

        publisher.start(How.IDLE);

        allIsConsumedOnce();
        assertThat(unsent).as("points with something committed and not sent").isPositive();
    }

    @Test
    @Night
    @Fault(value = 1, without = "the journal in the transaction of what happened")
    void what_is_journalled_after_the_commit_is_lost_where_it_is_killed_in_between() {
        begin();
        for (int point = 0; point < 20 && publisher.noted() == publisher.journalled(); point++) {
            killAtSomePoint(How.APART);
        }

        assertThat(publisher.noted()).isGreaterThan(publisher.journalled());
    }

    @Test
    @Night
    @Rule("R97")
    @Fault(value = 6, longer = "-Dessaim.freeze=60")
    void a_leader_that_is_stopped_and_goes_on_after_another_took_over_doubles_nothing() {
        begin();
        Process first = publisher.publishing(How.TOGETHER);
        Eventually.holds("the first leads", () -> publisher.leader() != 0);
        int leader = publisher.leader();
        Process second = publisher.publishing(How.TOGETHER);

        PublisherProcesses.signal(first, "STOP");
        endTheLeadOf(leader);
        Eventually.holds("the second leads", () -> isOther(leader));
        long before = publisher.noted();
        Eventually.holds("the second publishes", () -> publisher.noted() > before + 20);
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(FREEZE_SECONDS));
        int now = publisher.leader();
        PublisherProcesses.signal(first, "CONT");
        Eventually.holds("both publish", () -> publisher.noted() > before + 60);

        assertThat(publisher.leader()).isEqualTo(now);
        PublisherProcesses.kill(first);
        PublisherProcesses.kill(second);
        publisher.start(How.IDLE);
        allIsConsumedOnce();
    }

    private void begin() {
        publisher.ingest(reader);
        reader.started();
    }

    private void killAtSomePoint(How how) {
        Process process = publisher.publishing(how);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(MOST_MILLIS)));
        PublisherProcesses.kill(process);
    }

    /** The server does so by itself after fifteen seconds; a short run does not wait for it. */
    private void endTheLeadOf(int leader) {
        if (FREEZE_SECONDS == 0) {
            publisher.jdbc.queryForObject(
                    "select pg_terminate_backend(?, 1000)", Boolean.class, leader);
        }
    }

    private boolean isOther(int leader) {
        int now = publisher.leader();
        return now != 0 && now != leader;
    }

    private void allIsConsumedOnce() {
        Eventually.holds("all is sent", () -> publisher.unsent() == 0);
        Eventually.passes(() -> assertThat(reader.consumed()).isEqualTo(publisher.published()));
        assertThat(publisher.published())
                .containsExactlyInAnyOrderElementsOf(publisher.notedNumbers());
        assertThat(reader.subscriptions.of(publisher.stream).orElseThrow().quarantined()).isNull();
    }
}
