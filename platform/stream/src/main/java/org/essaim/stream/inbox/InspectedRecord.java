package org.essaim.stream.inbox;

import module java.base;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.essaim.stream.Journal;
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

    /**
     * @param covered where the journal ended on which an entry after this one follows that its
     *     owner signed
     */
    static InspectedRecord of(
            String stream,
            ChainVerifier verifier,
            ConsumerRecord<byte[], byte[]> received,
            Optional<Journal.Head> covered) {
        WireRecord read = RecordReader.read(stream, received);
        return new InspectedRecord(received, read, rejection(stream, verifier, read, covered));
    }

    private static Optional<RejectionReason> rejection(
            String stream,
            ChainVerifier verifier,
            WireRecord read,
            Optional<Journal.Head> covered) {
        return switch (read) {
            case WireRecord.Rejected rejected -> Optional.of(rejected.reason());
            case WireRecord.Control control ->
                    verifier.rejection(control::statement, control.signature());
            case WireRecord.Entry(var entry, _) when !verifier.isWhole(entry) ->
                    Optional.of(RejectionReason.ALTERED);
            case WireRecord.Entry(var entry, var signature) ->
                    signature != null && covered.filter(entry.head()::equals).isPresent()
                            ? Optional.empty()
                            : verifier.rejection(
                                    () -> SignedStatement.head(stream, entry.head()), signature);
        };
    }

    /** What is before an entry that its owner signed; empty for all else. */
    Optional<Journal.Head> covers() {
        return rejection.isEmpty() && read instanceof WireRecord.Entry(var entry, _)
                ? Optional.of(new Journal.Head(entry.position() - 1, entry.previous()))
                : Optional.empty();
    }
}
