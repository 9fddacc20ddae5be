package org.essaim.stream.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.stream.OutgoingMessage;
import org.essaim.stream.StreamNames;
import org.essaim.stream.relay.SteppedRelay;
import org.essaim.stream.text.Disclosure;
import org.essaim.stream.text.FreeTexts;
import org.essaim.testkit.Fault;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** A text is redacted while a leader is frozen that has it in its hands (R100). */
@Gate
class ThawedTextTest {

    private static final String STREAM = "division.a";
    private static final String SALT = "00112233445566778899aabbccddeeff";
    private static final Disclosure TEXT =
            new Disclosure(Disclosure.digestOf(SALT, "a secret"), SALT, "a secret");

    @Test
    @Rule("R100")
    @Fault(6)
    void what_a_leader_sends_when_it_thaws_is_checked_and_rewritten() {
        try (Simulation simulation = Simulation.calm(Set.of())) {
            freezeAndThaw(simulation);
            assertThat(onTheTopic(simulation)).contains("a secret");

            assertThat(simulation.settle()).isEmpty();

            assertThat(onTheTopic(simulation)).contains(TEXT.digest()).doesNotContain("a secret");
        }
    }

    @Test
    @Rule("R100")
    @Fault(value = 6, without = "rewriting a topic that has what is redacted")
    void what_a_leader_sends_when_it_thaws_stays_where_no_topic_is_rewritten() {
        try (Simulation simulation = Simulation.calm(Set.of(Defence.TOPIC_REWRITE))) {
            freezeAndThaw(simulation);

            assertThat(simulation.settle()).isEmpty();

            assertThat(onTheTopic(simulation)).contains("a secret");
        }
    }

    private static void freezeAndThaw(Simulation simulation) {
        SimulatedNode a = simulation.nodes.get(STREAM);
        FreeTexts texts = new FreeTexts(a.jdbc);
        SteppedRelay leader = a.relays.get(0);
        a.stepRelay(0, false);
        a.stepRelay(0, false);
        texts.keep(STREAM, List.of(TEXT));
        byte[] data = ("{\"label\":\"" + TEXT.digest() + "\"}").getBytes(StandardCharsets.UTF_8);
        a.publish(
                new OutgoingMessage(
                        new UUID(1, 1), "noted.v1", null, null, a.clock.instant(), data));
        leader.beforeSending(
                () -> {
                    leader.loseLeadership();
                    texts.redact(STREAM, TEXT.digest(), a.clock.instant());
                    for (int n = 0; n < 6; n++) {
                        a.stepRelay(1, true);
                    }
                });
        a.stepRelay(0, false);
    }

    private static String onTheTopic(Simulation simulation) {
        StringBuilder all = new StringBuilder();
        String topic = StreamNames.topic(STREAM);
        simulation
                .broker
                .read(topic, simulation.broker.start(topic), 10_000)
                .forEach(
                        record -> {
                            all.append(new String(record.value(), StandardCharsets.UTF_8));
                            record.headers()
                                    .forEach(
                                            each ->
                                                    all.append(
                                                            new String(
                                                                    each.value(),
                                                                    StandardCharsets.UTF_8)));
                        });
        return all.toString();
    }
}
