package org.essaim.stream.inbox;

import module java.base;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.essaim.stream.RejectionReason;
import org.essaim.stream.chain.ChainVerifier;
import org.essaim.stream.signing.SignedStatement;
import org.essaim.stream.wire.RecordReader;
import org.essaim.stream.wire.WireRecord;

/**
 * A record with what its content and the stream's keys alone reveal. Nothing here depends on what
 * was accepted before, so that it can be found out while that is still being written.
 *
 * @param rejection what is wrong with it; for an entry also that no valid signature is on itself,
 *     which a signed head after it may make good
 */
record InspectedRecord(
        ConsumerRecord<byte[], byte[]> record,
        WireRecord read,
        Optional<RejectionReason> rejection) {

    static InspectedRecord of(
            String stream, ChainVerifier verifier, ConsumerRecord<byte[], byte[]> received) {
        WireRecord read = RecordReader.read(stream, received);
        return new InspectedRecord(received, read, rejection(stream, verifier, read));
    }

    private static Optional<RejectionReason> rejection(
            String stream, ChainVerifier verifier, WireRecord read) {
        return switch (read) {
            case WireRecord.Rejected rejected -> Optional.of(rejected.reason());
            case WireRecord.Control control ->
                    verifier.rejection(control::statement, control.signature());
            case WireRecord.Entry(var entry, var signature) ->
                    verifier.isWhole(entry)
                            ? verifier.rejection(
                                    () -> SignedStatement.head(stream, entry.head()), signature)
                            : Optional.of(RejectionReason.ALTERED);
        };
    }
}
