package org.essaim.stream.inbox;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.essaim.stream.RejectionReason;
import org.essaim.stream.StreamNames;
import org.essaim.stream.chain.ChainVerifier;
import org.essaim.stream.signing.SignedStatement;
import org.essaim.stream.wire.RecordReader;
import org.essaim.stream.wire.WireRecord;

/**
 * A record, and what its content and the stream's keys alone say of it. Nothing here depends on
 * what was taken in before, so that it can be found out while that is still being written.
 *
 * @param objection what is wrong with it; for an entry also why nobody vouches for it by itself,
 *     which a signed head after it may make good
 */
record InspectedRecord(
        ConsumerRecord<byte[], byte[]> record,
        WireRecord read,
        Optional<RejectionReason> objection) {

    /**
     * Records of one stream, in the topic's order.
     *
     * @param by who vouched for them
     */
    record Batch(TopicPartition partition, ChainVerifier by, List<InspectedRecord> records) {

        static Batch of(
                TopicPartition partition,
                ChainVerifier verifier,
                List<ConsumerRecord<byte[], byte[]>> records) {
            String stream = StreamNames.streamOf(partition.topic());
            return new Batch(
                    partition,
                    verifier,
                    records.stream().map(each -> examined(stream, verifier, each)).toList());
        }

        String stream() {
            return StreamNames.streamOf(partition.topic());
        }

        /** The same, unless keys came or went since. */
        Batch examinedBy(ChainVerifier now) {
            return now.equals(by)
                    ? this
                    : of(partition, now, records.stream().map(InspectedRecord::record).toList());
        }

        long firstOffset() {
            return records.getFirst().record().offset();
        }

        long nextOffset() {
            return records.getLast().record().offset() + 1;
        }
    }

    private static InspectedRecord examined(
            String stream, ChainVerifier verifier, ConsumerRecord<byte[], byte[]> received) {
        WireRecord read = RecordReader.read(stream, received);
        return new InspectedRecord(received, read, objection(stream, verifier, read));
    }

    private static Optional<RejectionReason> objection(
            String stream, ChainVerifier verifier, WireRecord read) {
        return switch (read) {
            case WireRecord.Refused refused -> Optional.of(refused.reason());
            case WireRecord.Control control ->
                    verifier.objection(control::statement, control.seal());
            case WireRecord.Entry(var entry, var seal) ->
                    verifier.isWhole(entry)
                            ? verifier.objection(
                                    () ->
                                            SignedStatement.head(
                                                    stream, entry.position(), entry.hash()),
                                    seal)
                            : Optional.of(RejectionReason.ALTERED);
        };
    }
}
