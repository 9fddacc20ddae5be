package org.essaim.stream.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.essaim.stream.Hash;
import org.essaim.stream.OutgoingMessage;
import org.essaim.stream.RejectionReason;
import org.essaim.stream.StreamNames;
import org.essaim.stream.TestNode;
import org.essaim.stream.chain.ChainVerifier;
import org.essaim.stream.chain.JournalEntry;
import org.essaim.stream.signing.KeySignature;
import org.essaim.stream.signing.StreamSigner;
import org.essaim.stream.wire.RecordWriter;
import org.junit.jupiter.api.Test;

/** A signature vouches for all before it, and is verified once for all of them. */
class InspectedBatchTest {

    private static final String STREAM = "division.anct";
    private static final StreamSigner OWNER = TestNode.freshSigner();
    private static final StreamSigner STRANGER = TestNode.freshSigner();

    private final AtomicInteger verified = new AtomicInteger();
    private final List<JournalEntry> chain = chain(5);

    @Test
    void of_a_chain_whose_every_entry_is_signed_the_last_signature_alone_is_verified() {
        assertThat(rejections(chain.stream().map(each -> by(OWNER, each)).toList()))
                .containsOnly(Optional.empty());
        assertThat(verified).hasValue(1);
    }

    @Test
    void what_a_stranger_signed_after_it_vouches_for_nothing() {
        List<ProducerRecord<byte[], byte[]>> records =
                new ArrayList<>(chain.stream().map(each -> by(OWNER, each)).toList());
        records.set(4, by(STRANGER, chain.get(4)));
        records.set(1, by(STRANGER, chain.get(1)));
        assertThat(rejections(records))
                .containsExactly(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(RejectionReason.UNKNOWN_KEY));
        assertThat(verified).hasValue(2);
    }

    @Test
    void nor_does_an_entry_vouch_for_what_is_not_before_it() {
        JournalEntry third = chain.get(2);
        JournalEntry jumped =
                JournalEntry.next(STREAM, third.position() + 2, third.hash(), message("jumped"));
        JournalEntry other = JournalEntry.next(STREAM, 3, chain.get(1).hash(), message("other"));
        rejections(List.of(by(OWNER, third), by(OWNER, jumped)));
        assertThat(verified).hasValue(2);
        assertThat(rejections(List.of(by(STRANGER, other), by(OWNER, chain.get(3)))))
                .containsExactly(Optional.of(RejectionReason.UNKNOWN_KEY), Optional.empty());
    }

    @Test
    void an_entry_without_a_signature_waits_for_the_head_and_an_altered_one_is_altered() {
        RecordWriter owner = new RecordWriter(STREAM, OWNER, InstantSource.system());
        JournalEntry fourth = chain.get(3);
        JournalEntry altered =
                new JournalEntry(
                        fourth.position(), message("altered"), fourth.previous(), fourth.hash());
        assertThat(
                        rejections(
                                List.of(
                                        owner.entry(chain.get(2)),
                                        by(OWNER, altered),
                                        by(OWNER, chain.get(4)))))
                .containsExactly(
                        Optional.of(RejectionReason.UNSIGNED),
                        Optional.of(RejectionReason.ALTERED),
                        Optional.empty());
    }

    private List<Optional<RejectionReason>> rejections(
            List<ProducerRecord<byte[], byte[]>> records) {
        TopicPartition topic = new TopicPartition(StreamNames.topic(STREAM), 0);
        List<ConsumerRecord<byte[], byte[]>> received = new ArrayList<>();
        for (ProducerRecord<byte[], byte[]> each : records) {
            received.add(
                    new ConsumerRecord<>(
                            each.topic(),
                            0,
                            received.size(),
                            0L,
                            TimestampType.CREATE_TIME,
                            0,
                            0,
                            each.key(),
                            each.value(),
                            each.headers(),
                            Optional.empty()));
        }
        return InspectedBatch.of(topic, new Counting(), received).records().stream()
                .map(InspectedRecord::rejection)
                .toList();
    }

    private static ProducerRecord<byte[], byte[]> by(StreamSigner signer, JournalEntry entry) {
        return new RecordWriter(STREAM, signer, InstantSource.system()).head(entry);
    }

    private static List<JournalEntry> chain(int length) {
        List<JournalEntry> chain = new ArrayList<>();
        Hash previous = Hash.NONE;
        for (int position = 1; position <= length; position++) {
            JournalEntry next =
                    JournalEntry.next(STREAM, position, previous, message("m" + position));
            chain.add(next);
            previous = next.hash();
        }
        return List.copyOf(chain);
    }

    private static OutgoingMessage message(String text) {
        byte[] data = text.getBytes(StandardCharsets.UTF_8);
        return new OutgoingMessage(new UUID(0, 1), "noted.v1", "a", null, TestNode.NOW, data);
    }

    /** Knows the owner's key. */
    private final class Counting implements ChainVerifier {

        @Override
        public boolean isWhole(JournalEntry entry) {
            return entry.isWhole(STREAM);
        }

        @Override
        public Optional<RejectionReason> rejection(
                Supplier<byte[]> statement, KeySignature signature) {
            if (signature == null) {
                return Optional.of(RejectionReason.UNSIGNED);
            }
            verified.incrementAndGet();
            return signature.keyId().equals(OWNER.key().id())
                    ? Optional.empty()
                    : Optional.of(RejectionReason.UNKNOWN_KEY);
        }
    }
}
