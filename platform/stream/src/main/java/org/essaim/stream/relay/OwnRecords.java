package org.essaim.stream.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/** Which of the records on the own topic this service said itself, under the keys it has or had. */
final class OwnRecords {

    private final String stream;
    private final StreamSigner signer;
    private final SigningKeys keys;

    OwnRecords(String stream, StreamSigner signer, SigningKeys keys) {
        this.stream = stream;
        this.signer = signer;
        this.keys = keys;
    }

    /**
     * That the journal has this hash at that position.
     *
     * @param entry the message itself, or null where it was only spoken of
     */
    record Said(long position, Hash hash, JournalEntry entry) {}

    /** What is vouched for, in the order in which it was said. */
    List<Said> signed(List<ConsumerRecord<byte[], byte[]>> records) {
        List<Said> said = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> each : records) {
            switch (read(each)) {
                case WireRecord.Entry(JournalEntry entry, KeySignature seal) -> {
                    byte[] statement = SignedStatement.head(stream, entry.position(), entry.hash());
                    if (entry.isWhole(stream) && isOurs(statement, seal)) {
                        said.add(new Said(entry.position(), entry.hash(), entry));
                    }
                }
                case WireRecord.Control(
                                ControlRecord control,
                                _,
                                byte[] statement,
                                KeySignature seal) -> {
                    if (isOurs(statement, seal)) {
                        headOf(control).ifPresent(said::add);
                    }
                }
                case WireRecord.Refused _ -> {}
            }
        }
        return said;
    }

    /** A whole message, vouched for or not, or null. */
    JournalEntry whole(ConsumerRecord<byte[], byte[]> received) {
        return read(received) instanceof WireRecord.Entry(JournalEntry entry, _)
                        && entry.isWhole(stream)
                ? entry
                : null;
    }

    private WireRecord read(ConsumerRecord<byte[], byte[]> received) {
        return RecordReader.read(stream, received);
    }

    private static Optional<Said> headOf(ControlRecord control) {
        return switch (control) {
            case ControlRecord.Heartbeat(_, long head, String hash, _) -> head(head, hash);
            case ControlRecord.Acknowledgement(long head, String hash, _) -> head(head, hash);
            case ControlRecord.ReplayRequest _ -> Optional.empty();
        };
    }

    private static Optional<Said> head(long head, String hash) {
        return head == 0 ? Optional.empty() : Optional.of(new Said(head, new Hash(hash), null));
    }

    private boolean isOurs(byte[] statement, KeySignature seal) {
        return seal != null
                && ours(seal.keyId())
                        .map(key -> new SignatureCheck(key).passes(statement, seal.signature()))
                        .orElse(false);
    }

    private Optional<StreamKey> ours(String keyId) {
        if (signer.key().id().equals(keyId)) {
            return Optional.of(signer.key());
        }
        return keys.of(stream).stream().filter(each -> each.id().equals(keyId)).findFirst();
    }
}
