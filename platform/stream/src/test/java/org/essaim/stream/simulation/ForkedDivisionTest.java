package org.essaim.stream.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.testkit.Dump;
import org.essaim.testkit.Fault;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Night;
import org.junit.jupiter.api.Test;

/**
 * Two histories of one division: of a restored backup, and of a copy that goes on beside it. Nobody
 * checks its own topic here, so that all depends on the readers.
 */
@Gate
class ForkedDivisionTest {

    private static final int ENOUGH = 20;

    private final Simulation simulation = Simulation.calm(Set.of(Defence.STARTUP_CHECK));
    private final SimulatedNode centre = simulation.nodes.get(Simulation.CENTRE);
    private final SimulatedNode reporting = simulation.nodes.get("reporting");
    private final SimulatedNode a = simulation.nodes.get("division.a");
    private final SimulatedNode b = simulation.nodes.get("division.b");

    @Test
    @Fault(16)
    void a_restored_backup_that_continues_is_noticed_before_it_is_applied_and_harms_nobody() {
        try (simulation) {
            List<UUID> consumed = restoreAndGoOn();
            simulation.letWork(ENOUGH);

            for (SimulatedNode reader : List.of(centre, reporting)) {
                assertThat(reader.consumed(a.stream)).isEqualTo(consumed);
                assertThat(quarantined(reader)).isNotNull();
            }
            othersAreUnharmed();
        }
    }

    @Test
    @Night
    @Fault(value = 16, without = "comparing hashes")
    void a_restored_backup_continues_unnoticed_where_positions_alone_are_compared() {
        try (simulation) {
            List<UUID> consumed = restoreAndGoOn();
            acceptTheHashesOf(a);
            simulation.letWork(ENOUGH);

            assertThat(quarantined(centre)).isNull();
            assertThat(centre.consumed(a.stream))
                    .hasSize(7)
                    .startsWith(consumed.toArray(UUID[]::new));
            assertThat(published(a)).hasSize(7).doesNotContain(consumed.get(3), consumed.get(4));
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
            assertThat(published(a)).startsWith(centre.consumed(a.stream).toArray(UUID[]::new));
            othersAreUnharmed();
        }
    }

    @Test
    @Night
    @Fault(value = 17, without = "comparing hashes")
    void a_clone_is_accepted_beside_the_original_where_positions_alone_are_compared() {
        try (simulation) {
            SimulatedNode clone = cloneAfterThree();
            goOn(a, 2);
            simulation.letWork(2);
            letAllBeRead();
            clone.publish(3, null, false);
            acceptTheHashesOf(clone);
            send(clone);
            letAllBeRead();

            assertThat(quarantined(centre)).isNull();
            assertThat(centre.consumed(a.stream))
                    .containsAll(published(a))
                    .contains(published(clone).getLast())
                    .doesNotContain(published(clone).get(3));
        }
    }

    /** As of the backup three messages were published; two more were consumed since. */
    private List<UUID> restoreAndGoOn() {
        goOn(a, 3);
        assertThat(simulation.settle()).isEmpty();
        Dump hourAgo = Dump.of(a.database);
        goOn(a, 2);
        assertThat(simulation.settle()).isEmpty();
        List<UUID> consumed = centre.consumed(a.stream);
        assertThat(consumed).hasSize(5);

        letAllBeRead();
        hourAgo.restoreInto(a.database);
        a.publish(4, null, false);
        return consumed;
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
        node.publish(messages, null, false);
        send(node);
    }

    private static void send(SimulatedNode node) {
        for (int n = 0; n < 4; n++) {
            node.stepRelay(0, false);
        }
    }

    /** Also what was sent after the last look, such as a heartbeat. */
    private void letAllBeRead() {
        List.of(centre, reporting).forEach(each -> each.stepInbox(0));
    }

    private void othersAreUnharmed() {
        b.publish(2, null, false);
        centre.publish(2, null, false);
        simulation.letWork(ENOUGH);
        assertThat(centre.consumed(b.stream)).isEqualTo(published(b)).hasSize(2);
        assertThat(b.consumed(centre.stream)).isEqualTo(published(centre)).hasSize(2);
    }

    /** The defence switched off: whatever was accepted has the hash that is wanted now. */
    private void acceptTheHashesOf(SimulatedNode publisher) {
        for (SimulatedNode reader : List.of(centre, reporting)) {
            for (Map<String, Object> entry :
                    publisher.jdbc.queryForList("select position, hash from journal")) {
                reader.jdbc.update(
                        "update inbox_record set hash = ? where stream = ? and position = ?",
                        entry.get("hash"),
                        publisher.stream,
                        entry.get("position"));
                reader.jdbc.update(
                        "update subscription set hash = ? where stream = ? and position = ?",
                        entry.get("hash"),
                        publisher.stream,
                        entry.get("position"));
            }
        }
    }

    private String quarantined(SimulatedNode reader) {
        return reader.subscriptions.of(a.stream).orElseThrow().quarantined();
    }

    private static List<UUID> published(SimulatedNode node) {
        return node.jdbc.queryForList("select id from journal order by position", UUID.class);
    }
}
