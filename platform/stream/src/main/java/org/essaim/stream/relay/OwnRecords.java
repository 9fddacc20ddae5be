package org.essaim.stream.relay;

import module java.base;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.essaim.stream.Hash;
import org.essaim.stream.Journal;
import org.essaim.stream.SigningKeys;
import org.essaim.stream.StreamKey;
import org.essaim.stream.chain.JournalEntry;
import org.essaim.stream.signing.KeySignature;
import org.essaim.stream.signing.SignatureCheck;
import org.essaim.stream.signing.SignedStatement;
import org.essaim.stream.signing.StreamSigner;
import org.essaim.stream.wire.ControlRecord;
import org.essaim.stream.wire.RecordReader;
import org.essaim.stream.wire.WireRecord;

/** Which records on the own topic this service wrote itself, signed with a key it has or had. */
record OwnRecords(String stream, StreamSigner signer, SigningKeys keys) {

    /** The head of the journal that this record signs; empty for other records. */
    Optional<Journal.Head> signedHead(ConsumerRecord<byte[], byte[]> received) {
        return switch (read(received)) {
            case WireRecord.Entry(JournalEntry entry, KeySignature signature) ->
                    entry.isWhole(stream)
                                    && isOurs(SignedStatement.head(stream, entry.head()), signature)
                            ? Optional.of(entry.head())
                            : Optional.empty();
            case WireRecord.Control(
                            ControlRecord.Report report,
                            _,
                            byte[] statement,
                            KeySignature signature) ->
                    report.head() > 0 && isOurs(statement, signature)
                            ? Optional.of(
                                    new Journal.Head(report.head(), new Hash(report.headHash())))
                            : Optional.empty();
            case WireRecord.Control _, WireRecord.Rejected _ -> Optional.empty();
        };
    }

    /** A message whose hash is that of its content, whoever wrote it; empty for other records. */
    Optional<JournalEntry> whole(ConsumerRecord<byte[], byte[]> received) {
        return read(received) instanceof WireRecord.Entry(JournalEntry entry, _)
                        && entry.isWhole(stream)
                ? Optional.of(entry)
                : Optional.empty();
    }

    private WireRecord read(ConsumerRecord<byte[], byte[]> received) {
        return RecordReader.read(stream, received);
    }

    private boolean isOurs(byte[] statement, KeySignature signature) {
        return signature != null
                && ownKey(signature.keyId())
                        .map(key -> new SignatureCheck(key).passes(statement, signature.bytes()))
                        .orElse(false);
    }

    private Optional<StreamKey> ownKey(String keyId) {
        if (signer.key().id().equals(keyId)) {
            return Optional.of(signer.key());
        }
        return keys.of(stream).stream().filter(each -> each.id().equals(keyId)).findFirst();
    }
}
