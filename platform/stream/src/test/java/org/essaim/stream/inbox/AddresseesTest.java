package org.essaim.stream.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.essaim.stream.Hash;
import org.essaim.stream.OutgoingMessage;
import org.essaim.stream.StreamNames;
import org.essaim.stream.TestNode;
import org.essaim.stream.chain.JournalEntry;
import org.essaim.stream.wire.ControlRecord;
import org.essaim.stream.wire.RecordWriter;
import org.junit.jupiter.api.Test;

class AddresseesTest {

    private static final String CENTRE = "centre";
    private static final String NO_HASH = Hash.NONE.hex();

    private final RecordWriter writer =
            new RecordWriter(CENTRE, TestNode.signerOf(CENTRE), InstantSource.fixed(TestNode.NOW));

    @Test
    void of_a_message_are_its_recipient_or_all() {
        assertThat(of(writer.head(entry("division.one"))))
                .isEqualTo(new Addressees(false, Set.of("division.one")));
        assertThat(of(writer.head(entry(null)))).isEqualTo(new Addressees(true, Set.of()));
    }

    @Test
    void of_a_report_are_those_whose_messages_it_acknowledges() {
        Map<String, Long> applied = Map.of("division.one", 3L, "division.two", 5L);
        for (ControlRecord each :
                List.of(
                        new ControlRecord.Acknowledgement(0, NO_HASH, applied),
                        new ControlRecord.Heartbeat(TestNode.NOW, 0, NO_HASH, applied))) {
            assertThat(of(writer.control(each)))
                    .isEqualTo(new Addressees(false, Set.of("division.one", "division.two")));
        }
    }

    @Test
    void of_a_request_is_who_is_to_send_again() {
        assertThat(of(writer.control(new ControlRecord.ReplayRequest("division.one", 3))))
                .isEqualTo(new Addressees(false, Set.of("division.one")));
    }

    @Test
    void of_what_nobody_can_read_are_none() {
        assertThat(of(new ProducerRecord<>(StreamNames.topic(CENTRE), new byte[] {1})))
                .isEqualTo(new Addressees(false, Set.of()));
    }

    private static Addressees of(ProducerRecord<byte[], byte[]> sent) {
        return Addressees.of(SimulatedConsumer.received(sent, 0));
    }

    private static JournalEntry entry(String recipient) {
        OutgoingMessage message =
                new OutgoingMessage(
                        UUID.nameUUIDFromBytes(new byte[] {1}),
                        "noted.v1",
                        null,
                        recipient,
                        TestNode.NOW,
                        new byte[] {'1'});
        return JournalEntry.next(CENTRE, 1, Hash.NONE, message);
    }
}
