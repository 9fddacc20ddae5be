package org.essaim.stream.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.stream.simulation.Defence.KNOWN_POSITIONS;
import static org.essaim.stream.simulation.Defence.REPLAY_REQUESTS;
import static org.essaim.stream.simulation.Defence.RESENDING;

import module java.base;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.essaim.stream.StreamNames;
import org.essaim.testkit.Fault;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Night;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One fault at a time, with the defence against it and without. */
@Gate
class OneFaultTest {

    private static final String A = "division.a";
    private static final String TOPIC = StreamNames.topic(A);

    @Test
    @Fault(2)
    void a_wiped_volume_is_repaired_by_either_of_two_defences() {
        assertThat(afterAWipedVolume(Set.of())).isEmpty();
        assertThat(afterAWipedVolume(Set.of(REPLAY_REQUESTS))).isEmpty();
        assertThat(afterAWipedVolume(Set.of(RESENDING))).isEmpty();
    }

    @Test
    @Night
    @Fault(value = 2, without = "sending again what was not acknowledged, and asking for it")
    void a_wiped_volume_loses_what_was_sent_and_not_received_where_neither_is_there() {
        assertThat(afterAWipedVolume(Set.of(REPLAY_REQUESTS, RESENDING)))
                .contains("centre has division.a up to 5 of 8");
    }

    /** Not a day later, when everything is reported again anyway. */
    @Test
    @Fault(2)
    void what_was_acknowledged_on_a_wiped_volume_is_acknowledged_again_at_once() {
        try (Simulation simulation = Simulation.calm(Set.of())) {
            simulation.nodes.get(Simulation.CENTRE).publish(2, null, false);
            assertThat(simulation.settle()).isEmpty();
            assertThat(onTopic(simulation)).contains("\"centre\":2");

            simulation.broker.loseEverything();
            simulation.letWork(3);

            assertThat(onTopic(simulation)).contains("\"centre\":2");
        }
    }

    /** Whoever reads on where they were does not see what came before, and the broker is silent. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @Fault(2)
    void a_log_that_grew_past_its_reader_on_a_wiped_volume_is_read_from_the_beginning(
            boolean readerDied) {
        try (Simulation simulation = Simulation.calm(Set.of())) {
            SimulatedNode a = simulation.nodes.get(A);
            SimulatedNode centre = simulation.nodes.get(Simulation.CENTRE);
            fiveAreConsumed(simulation);
            centre.publish(1, null, false);
            assertThat(simulation.settle()).isEmpty();
            long read = simulation.broker.end(TOPIC);

            simulation.broker.loseEverything();
            centre.publish(1, null, false);
            if (readerDied) {
                centre.crash(0);
                centre.crash(1);
            }
            while (simulation.broker.end(TOPIC) <= read) {
                centre.stepRelay(0, true);
                a.stepInbox(0);
                publishAndSend(simulation, 1);
                a.stepRelay(0, true);
            }
            assertThat(simulation.convergesWithin(10)).isTrue();
        }
    }

    @Test
    @Fault(3)
    void what_is_delivered_three_times_is_consumed_once() {
        assertThat(afterThreeDeliveries(Set.of())).isEmpty();
    }

    @Test
    @Night
    @Fault(value = 3, without = "knowing what was accepted by its position")
    void what_is_delivered_three_times_is_consumed_three_times_where_no_position_is_known() {
        assertThat(afterThreeDeliveries(Set.of(KNOWN_POSITIONS)))
                .anyMatch(each -> each.startsWith("centre of division.a consumed"));
    }

    @Test
    @Fault(6)
    void a_leader_that_thaws_writes_nothing_stale_and_nothing_is_consumed_twice() {
        try (Simulation simulation = Simulation.calm(Set.of())) {
            SimulatedNode a = simulation.nodes.get(A);
            freezeAndThaw(simulation);

            assertThat(a.relays.get(0).leads()).isFalse();
            assertThat(a.relays.get(1).leads()).isTrue();
            assertThat(a.journal.progress().sent()).isEqualTo(7);
            assertThat(idsByPosition(simulation)).hasSize(7);
            assertThat(simulation.settle()).isEmpty();
        }
    }

    @Test
    @Night
    @Fault(value = 6, without = "knowing what was accepted by its position")
    void what_a_leader_sends_when_it_thaws_is_consumed_again_where_no_position_is_known() {
        try (Simulation simulation = Simulation.calm(Set.of(KNOWN_POSITIONS))) {
            freezeAndThaw(simulation);

            assertThat(simulation.settle())
                    .anyMatch(each -> each.startsWith("centre of division.a consumed"));
        }
    }

    @Test
    @Fault(14)
    void what_expired_before_it_was_received_comes_from_the_journal() {
        assertThat(afterRetention(Set.of())).isEmpty();
    }

    @Test
    @Night
    @Fault(value = 14, without = "asking for what is missing")
    void what_expired_before_it_was_received_is_lost_where_nobody_requests_it() {
        assertThat(afterRetention(Set.of(REPLAY_REQUESTS)))
                .contains("centre has division.a up to 5 of 11");
    }

    /** Nobody else misses it, so nobody else asks. */
    @ParameterizedTest
    @ValueSource(ints = {-24, 24})
    @Fault({9, 14})
    void a_request_for_what_is_missing_is_granted_though_its_clock_is_a_day_off(int hours) {
        Map<String, Duration> ahead = Map.of(Simulation.CENTRE, Duration.ofHours(hours));
        try (Simulation simulation = Simulation.calm(Set.of(), ahead)) {
            fiveAreConsumed(simulation);
            publishAndSend(simulation, 6);
            simulation.nodes.get("reporting").stepInbox(0);
            simulation.broker.expire(TOPIC, Integer.MAX_VALUE);
            assertThat(simulation.settle()).isEmpty();
        }
    }

    private static List<String> afterAWipedVolume(Set<Defence> out) {
        try (Simulation simulation = Simulation.calm(out)) {
            fiveAreConsumed(simulation);
            publishAndSend(simulation, 3);
            simulation.broker.loseEverything();
            return simulation.settle();
        }
    }

    private static List<String> afterThreeDeliveries(Set<Defence> out) {
        try (Simulation simulation = Simulation.calm(out)) {
            SimulatedNode a = simulation.nodes.get(A);
            publishAndSend(simulation, 4);
            simulation.nodes.get(Simulation.CENTRE).stepInbox(0);
            for (int again = 0; again < 2; again++) {
                a.jdbc.update("update journal_relay set sent = 0");
                a.stepRelay(0, false);
                simulation.nodes.get(Simulation.CENTRE).stepInbox(0);
            }
            return simulation.settle();
        }
    }

    private static List<String> afterRetention(Set<Defence> out) {
        try (Simulation simulation = Simulation.calm(out)) {
            fiveAreConsumed(simulation);
            publishAndSend(simulation, 6);
            simulation.broker.expire(TOPIC, Integer.MAX_VALUE);
            return simulation.settle();
        }
    }

    /** With five records in the leader's hands; meanwhile the other publishes two more. */
    private static void freezeAndThaw(Simulation simulation) {
        SimulatedNode a = simulation.nodes.get(A);
        SimulatedNode centre = simulation.nodes.get(Simulation.CENTRE);
        a.stepRelay(0, false);
        a.stepRelay(0, false);
        a.publish(5, null, false);
        a.relays
                .get(0)
                .beforeSending(
                        () -> {
                            a.relays.get(0).loseLeadership();
                            a.publish(2, null, false);
                            for (int n = 0; n < 4; n++) {
                                a.stepRelay(1, false);
                            }
                            centre.stepInbox(0);
                        });
        a.stepRelay(0, false);
        centre.stepInbox(0);
    }

    /** Of everything on the topic: a position that two messages have is found out. */
    private static Map<String, String> idsByPosition(Simulation simulation) {
        Map<String, String> ids = new HashMap<>();
        for (ProducerRecord<byte[], byte[]> each : simulation.broker.read(TOPIC, 0, 1_000)) {
            String id = header(each, "ce_id");
            assertThat(ids.put(header(each, "ce_position"), id)).isIn(null, id);
        }
        return ids;
    }

    private static String onTopic(Simulation simulation) {
        return simulation.broker.read(TOPIC, 0, 1_000).stream()
                .map(each -> new String(each.value()))
                .collect(Collectors.joining("\n"));
    }

    private static String header(ProducerRecord<byte[], byte[]> of, String name) {
        return new String(of.headers().lastHeader(name).value());
    }

    private static void fiveAreConsumed(Simulation simulation) {
        simulation.nodes.get(A).publish(5, null, false);
        assertThat(simulation.settle()).isEmpty();
    }

    private static void publishAndSend(Simulation simulation, int messages) {
        SimulatedNode a = simulation.nodes.get(A);
        a.publish(messages, null, false);
        for (int n = 0; n < 4; n++) {
            a.stepRelay(0, false);
        }
    }
}
