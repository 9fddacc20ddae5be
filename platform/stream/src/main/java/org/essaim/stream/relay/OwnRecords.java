package org.essaim.stream.relay;

import module java.base;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.essaim.stream.Hash;
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
final class OwnRecords {

    private final String stream;
    private final StreamSigner signer;
    private final SigningKeys keys;

    OwnRecords(String stream, StreamSigner signer, SigningKeys keys) {
        this.stream = stream;
        this.signer = signer;
        this.keys = keys;
    }

    /** A signed statement that the journal has this hash at that position. */
    record SignedHead(long position, Hash hash) {}

    /** The heads that these records sign, in the order of the records. */
    List<SignedHead> signedHeads(List<ConsumerRecord<byte[], byte[]>> records) {
        List<SignedHead> heads = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> each : records) {
            switch (read(each)) {
                case WireRecord.Entry(JournalEntry entry, KeySignature signature) -> {
                    byte[] statement = SignedStatement.head(stream, entry.position(), entry.hash());
                    if (entry.isWhole(stream) && isOurs(statement, signature)) {
                        heads.add(new SignedHead(entry.position(), entry.hash()));
                    }
                }
                case WireRecord.Control(
                                ControlRecord control,
                                _,
                                byte[] statement,
                                KeySignature signature) -> {
                    if (isOurs(statement, signature)) {
                        headOf(control).ifPresent(heads::add);
                    }
                }
                case WireRecord.Rejected _ -> {}
            }
        }
        return heads;
    }

    /** A message whose hash is that of its content, whoever wrote it; null for other records. */
    JournalEntry whole(ConsumerRecord<byte[], byte[]> received) {
        return read(received) instanceof WireRecord.Entry(JournalEntry entry, _)
                        && entry.isWhole(stream)
                ? entry
                : null;
    }

    private WireRecord read(ConsumerRecord<byte[], byte[]> received) {
        return RecordReader.read(stream, received);
    }

    private static Optional<SignedHead> headOf(ControlRecord control) {
        return switch (control) {
            case ControlRecord.Heartbeat(_, long head, String hash, _) -> head(head, hash);
            case ControlRecord.Acknowledgement(long head, String hash, _) -> head(head, hash);
            case ControlRecord.ReplayRequest _ -> Optional.empty();
        };
    }

    private static Optional<SignedHead> head(long head, String hash) {
        return head == 0 ? Optional.empty() : Optional.of(new SignedHead(head, new Hash(hash)));
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
