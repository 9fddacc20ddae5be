package org.essaim.stream.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.essaim.stream.TestNode;
import org.essaim.stream.process.TellingProcess.How;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Fault;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A process that talks without a pause is killed, stopped, and started again; {@code
 * -Dessaim.points=200} kills it so often, {@code -Dessaim.freeze=60} stops it for so many seconds.
 */
class KilledTellerTest {

    private static final Logger LOG = LoggerFactory.getLogger(KilledTellerTest.class);

    private static final int POINTS = Integer.getInteger("essaim.points", 3);
    private static final int FREEZE_SECONDS = Integer.getInteger("essaim.freeze", 0);
    private static final int MOST_MILLIS = 300;

    private final Random random = new Random(Long.getLong("essaim.seed", 6));
    private final KafkaBroker broker = KafkaBroker.sharedOpen();
    private final Teller teller = new Teller(broker);
    private final TestNode hearer = TestNode.fresh("hearer", broker).hearing(teller.stream);

    @AfterEach
    void stop() {
        teller.close();
        hearer.close();
    }

    @Test
    @Rule("R97")
    @Fault(
            value = {1, 5},
            longer = "-Dessaim.points=200")
    void wherever_it_is_killed_everything_that_was_committed_is_heard_once() {
        begin();
        int unsent = 0;
        for (int point = 0; point < POINTS; point++) {
            killAtSomePoint(How.TOGETHER);
            unsent += teller.unsent() > 0 ? 1 : 0;
            LOG.info("killed {} times, {} with something unsent", point + 1, unsent);
        }

        teller.start(How.SILENT);

        allIsHeardOnce();
        assertThat(unsent).as("points with something committed and not sent").isPositive();
    }

    @Test
    @Fault(value = 1, without = "the journal in the transaction of what happened")
    void what_is_journalled_after_the_commit_is_lost_where_it_is_killed_in_between() {
        begin();
        for (int point = 0; point < 20 && teller.said() == teller.journalled(); point++) {
            killAtSomePoint(How.APART);
        }

        assertThat(teller.said()).isGreaterThan(teller.journalled());
    }

    @Test
    @Rule("R97")
    @Fault(value = 6, longer = "-Dessaim.freeze=60")
    void a_leader_that_is_stopped_and_goes_on_after_another_took_over_doubles_nothing() {
        begin();
        Process first = teller.talking(How.TOGETHER);
        Eventually.holds("the first leads", () -> teller.leader() != 0);
        int leader = teller.leader();
        Process second = teller.talking(How.TOGETHER);

        Teller.signal(first, "STOP");
        endTheLeadOf(leader);
        Eventually.holds("the second leads", () -> isOther(leader));
        long before = teller.said();
        Eventually.holds("the second talks", () -> teller.said() > before + 20);
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(FREEZE_SECONDS));
        int now = teller.leader();
        Teller.signal(first, "CONT");
        Eventually.holds("both talk", () -> teller.said() > before + 60);

        assertThat(teller.leader()).isEqualTo(now);
        Teller.kill(first);
        Teller.kill(second);
        teller.start(How.SILENT);
        allIsHeardOnce();
    }

    private void begin() {
        teller.hear(hearer);
        hearer.started();
    }

    private void killAtSomePoint(How how) {
        Process process = teller.talking(how);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(MOST_MILLIS)));
        Teller.kill(process);
    }

    /** The server does so by itself after fifteen seconds; a short run does not wait for it. */
    private void endTheLeadOf(int leader) {
        if (FREEZE_SECONDS == 0) {
            teller.jdbc.queryForObject(
                    "select pg_terminate_backend(?, 1000)", Boolean.class, leader);
        }
    }

    private boolean isOther(int leader) {
        int now = teller.leader();
        return now != 0 && now != leader;
    }

    private void allIsHeardOnce() {
        Eventually.holds("all is sent", () -> teller.unsent() == 0);
        Eventually.passes(() -> assertThat(hearer.heard()).isEqualTo(teller.told()));
        assertThat(teller.told()).containsExactlyInAnyOrderElementsOf(teller.saidNumbers());
        assertThat(hearer.subscriptions.of(teller.stream).orElseThrow().quarantined()).isNull();
    }
}
