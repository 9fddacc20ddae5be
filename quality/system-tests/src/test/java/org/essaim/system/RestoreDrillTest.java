package org.essaim.system;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.testkit.Fault;
import org.essaim.testkit.Night;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SecondChance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;

/**
 * The runbook for a lost database, carried out with PostgreSQL's own tools on a division that
 * works. Not a part of the gate, since it wants them installed: {@code -Dessaim.drill=true}.
 */
@EnabledIfSystemProperty(named = "essaim.drill", matches = "true")
@Night
@SecondChance
class RestoreDrillTest {

    /** Initiatives, of 31 commands each. */
    private static final int A_THIRD = 6;

    private final Path home = folder();
    private final DrilledFederation federation = new DrilledFederation();
    private final OwnCluster first = OwnCluster.initialised(home, "first");
    private ServiceProcess division;

    @BeforeEach
    void startTheDivision() {
        first.archiving();
        first.start().createDatabase();
        division = federation.division(first.database());
    }

    @AfterEach
    void stop() {
        federation.close();
        first.close();
    }

    @Test
    void restored_to_the_end_of_the_log_nothing_is_lost_and_work_goes_on() {
        federation.live(division, 0, A_THIRD);
        first.backup("base");
        federation.live(division, A_THIRD, 2 * A_THIRD);
        federation.awaitIngested(division);
        List<String> before = federation.figures();
        String own = federation.ownFigures(division);
        first.query("select pg_switch_wal()");
        division.close();
        first.close();

        try (OwnCluster second = OwnCluster.of(home, "second")) {
            second.copyOf("base");
            second.recover(null);
            second.start();
            ServiceProcess again = federation.division(second.database());
            federation.awaitIngested(again);
            assertThat(federation.ownFigures(again)).isEqualTo(own);
            assertThat(federation.figures()).isEqualTo(before);
            federation.live(again, 2 * A_THIRD, 3 * A_THIRD);
            federation.awaitIngested(again);
            assertThat(federation.quarantined()).isEmpty();
            again.close();
        }
    }

    @Test
    void restored_from_a_dump_into_a_fresh_cluster_the_store_opens_an_epoch_and_work_goes_on() {
        federation.live(division, 0, A_THIRD);
        federation.awaitIngested(division);
        List<String> before = federation.figures();
        String own = federation.ownFigures(division);
        division.close();
        first.dumpTo("essaim.dump");
        first.close();

        try (OwnCluster fresh = OwnCluster.initialised(home, "fresh")) {
            fresh.start().createDatabase();
            fresh.restoreFrom("essaim.dump");
            ServiceProcess again = federation.division(fresh.database());
            federation.awaitIngested(again);
            assertThat(fresh.queryService("select max(epoch) from event_store_epoch"))
                    .isEqualTo("2");
            assertThat(federation.ownFigures(again)).isEqualTo(own);
            assertThat(federation.figures()).isEqualTo(before);
            federation.live(again, A_THIRD, 2 * A_THIRD);
            federation.awaitIngested(again);
            assertThat(federation.quarantined()).isEmpty();
            again.close();
        }
    }

    /**
     * The original still runs when an older copy of its database begins to take commands; then it
     * is gone, and the copy is all that is left.
     */
    @Test
    @Rule("R97")
    @Fault({16, 17})
    void an_older_copy_that_is_written_to_publishes_nothing_until_its_journal_is_recovered() {
        federation.live(division, 0, A_THIRD);
        first.backup("base");
        federation.live(division, A_THIRD, A_THIRD + 1);
        federation.awaitIngested(division);
        String then = first.query("select clock_timestamp()");
        String known = first.queryService("select position from journal_head");
        federation.live(division, A_THIRD + 1, 2 * A_THIRD);
        federation.awaitIngested(division);
        first.query("select pg_switch_wal()");

        try (OwnCluster second = OwnCluster.of(home, "second")) {
            second.copyOf("base");
            second.recover(then);
            second.start();
            assertThat(second.queryService("select position from journal_head")).isEqualTo(known);
            ServiceProcess again = federation.division(second.database());
            federation.live(again, 2 * A_THIRD, 2 * A_THIRD + 1);
            federation.awaitBehind(again);
            federation.live(division, 2 * A_THIRD + 1, 2 * A_THIRD + 2);
            federation.awaitIngested(division);
            assertThat(federation.quarantined()).isEmpty();
            assertThat(federation.journal(division).path("behind").isString()).isFalse();
            List<String> before = federation.figures();
            long published = position(first);
            division.close();
            first.close();

            federation.recover(again);
            assertThat(federation.quarantined()).isEmpty();
            assertThat(federation.figures()).isNotEqualTo(before);
            assertThat(position(second)).isGreaterThan(published);
            listed(again, Long.parseLong(known), published);
            federation.live(again, 2 * A_THIRD + 2, 3 * A_THIRD);
            federation.awaitIngested(again);
            assertThat(federation.quarantined()).isEmpty();
            again.close();
        }
    }

    private static long position(OwnCluster cluster) {
        return Long.parseLong(cluster.queryService("select position from journal_head"));
    }

    /** What the copy never had and people have to record again, a hundred at a time. */
    private void listed(ServiceProcess again, long known, long published) {
        JsonNode lost = again.get("/actuator/journal/0", federation.operator());
        assertThat(lost.get(0).path("position").asLong()).isEqualTo(known + 1);
        assertThat(lost.size()).isEqualTo(Math.min(100, published - known));
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("drill");
            folder.toFile().setExecutable(true, false);
            folder.toFile().setReadable(true, false);
            return folder;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
