package org.essaim.stream.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.essaim.testkit.Dump;
import org.essaim.testkit.Fault;
import org.junit.jupiter.api.Test;

/**
 * Two histories of one division: of a restored backup, and of a copy that goes on beside it. Nobody
 * listens to its own topic here, so that all depends on those who hear.
 */
class ForkedDivisionTest {

    private static final int ENOUGH = 20;

    private final Simulation simulation = Simulation.calm(Set.of(Defence.LISTENING));
    private final SimulatedNode centre = simulation.nodes.get(Simulation.CENTRE);
    private final SimulatedNode reporting = simulation.nodes.get("reporting");
    private final SimulatedNode a = simulation.nodes.get("division.a");
    private final SimulatedNode b = simulation.nodes.get("division.b");

    @Test
    @Fault(16)
    void a_restored_backup_that_goes_on_is_seen_before_any_of_it_is_applied_and_harms_nobody() {
        try (simulation) {
            List<UUID> heard = restoreAndGoOn();
            simulation.letWork(ENOUGH);

            for (SimulatedNode hearer : List.of(centre, reporting)) {
                assertThat(hearer.heard(a.stream)).isEqualTo(heard);
                assertThat(quarantined(hearer)).isNotNull();
            }
            othersAreUnharmed();
        }
    }

    @Test
    @Fault(value = 16, without = "comparing hashes")
    void a_restored_backup_goes_on_unseen_where_positions_alone_are_compared() {
        try (simulation) {
            List<UUID> heard = restoreAndGoOn();
            believeTheHashesOf(a);
            simulation.letWork(ENOUGH);

            assertThat(quarantined(centre)).isNull();
            assertThat(centre.heard(a.stream)).hasSize(7).startsWith(heard.toArray(UUID[]::new));
            assertThat(told(a)).hasSize(7).doesNotContain(heard.get(3), heard.get(4));
        }
    }

    @Test
    @Fault(17)
    void on_one_database_one_of_two_leads_and_a_cloned_database_is_quarantined() {
        try (simulation) {
            SimulatedNode clone = cloneAfterThree();
            assertThat(a.relays.get(0).leads()).isTrue();
            a.stepRelay(1, false);
            assertThat(a.relays.get(1).leads()).isFalse();

            bothGoOn(clone);

            assertThat(clone.relays.get(0).leads()).isTrue();
            assertThat(quarantined(centre)).isNotNull();
            assertThat(told(a)).startsWith(centre.heard(a.stream).toArray(UUID[]::new));
            othersAreUnharmed();
        }
    }

    @Test
    @Fault(value = 17, without = "comparing hashes")
    void a_clone_is_heard_beside_the_original_where_positions_alone_are_compared() {
        try (simulation) {
            SimulatedNode clone = cloneAfterThree();
            goOn(a, 2);
            simulation.letWork(2);
            letAllBeRead();
            clone.tell(3, null, false);
            believeTheHashesOf(clone);
            send(clone);
            letAllBeRead();

            assertThat(quarantined(centre)).isNull();
            assertThat(centre.heard(a.stream))
                    .containsAll(told(a))
                    .contains(told(clone).getLast())
                    .doesNotContain(told(clone).get(3));
        }
    }

    /** As of the backup three messages were told; two more were heard since. */
    private List<UUID> restoreAndGoOn() {
        goOn(a, 3);
        assertThat(simulation.settle()).isEmpty();
        Dump hourAgo = Dump.of(a.database);
        goOn(a, 2);
        assertThat(simulation.settle()).isEmpty();
        List<UUID> heard = centre.heard(a.stream);
        assertThat(heard).hasSize(5);

        letAllBeRead();
        hourAgo.restoreInto(a.database);
        a.tell(4, null, false);
        return heard;
    }

    private SimulatedNode cloneAfterThree() {
        goOn(a, 3);
        assertThat(simulation.settle()).isEmpty();
        return simulation.cloneOf(a);
    }

    private void bothGoOn(SimulatedNode clone) {
        goOn(a, 2);
        simulation.letWork(2);
        goOn(clone, 3);
        simulation.letWork(ENOUGH);
    }

    private static void goOn(SimulatedNode node, int messages) {
        node.tell(messages, null, false);
        send(node);
    }

    private static void send(SimulatedNode node) {
        for (int n = 0; n < 4; n++) {
            node.stepRelay(0, false);
        }
    }

    /** Also what was said after the last look, such as a heartbeat. */
    private void letAllBeRead() {
        List.of(centre, reporting).forEach(each -> each.stepInbox(0));
    }

    private void othersAreUnharmed() {
        b.tell(2, null, false);
        centre.tell(2, null, false);
        simulation.letWork(ENOUGH);
        assertThat(centre.heard(b.stream)).isEqualTo(told(b)).hasSize(2);
        assertThat(b.heard(centre.stream)).isEqualTo(told(centre)).hasSize(2);
    }

    /** The defence switched off: whatever was taken in has the hash that is wanted now. */
    private void believeTheHashesOf(SimulatedNode teller) {
        for (SimulatedNode hearer : List.of(centre, reporting)) {
            for (Map<String, Object> entry :
                    teller.jdbc.queryForList("select position, hash from journal")) {
                hearer.jdbc.update(
                        "update inbox_record set hash = ? where stream = ? and position = ?",
                        entry.get("hash"),
                        teller.stream,
                        entry.get("position"));
                hearer.jdbc.update(
                        "update subscription set hash = ? where stream = ? and position = ?",
                        entry.get("hash"),
                        teller.stream,
                        entry.get("position"));
            }
        }
    }

    private String quarantined(SimulatedNode hearer) {
        return hearer.subscriptions.of(a.stream).orElseThrow().quarantined();
    }

    private static List<UUID> told(SimulatedNode node) {
        return node.jdbc.queryForList("select id from journal order by position", UUID.class);
    }
}
