package org.essaim.stream.chain;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.essaim.stream.Hash;
import org.essaim.stream.OutgoingMessage;

/**
 * SHA-256 over (stream, position, previous hash, id, type, subject, recipient, time, SHA-256 of the
 * data). Each part is preceded by its length, so that no two different entries read the same. The
 * data goes in as its digest: a redacted text (R100) can one day be replaced by its salted digest
 * without breaking the chain.
 */
public final class HashChain {

    private static final int ABSENT = -1;

    private HashChain() {}

    public static Hash link(String stream, long position, Hash previous, OutgoingMessage message) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(out, stream);
            out.writeLong(position);
            out.write(previous.bytes());
            out.writeLong(message.id().getMostSignificantBits());
            out.writeLong(message.id().getLeastSignificantBits());
            write(out, message.type());
            write(out, message.subject());
            write(out, message.recipient());
            out.writeLong(message.time().getEpochSecond());
            out.writeInt(message.time().getNano());
            out.write(Hash.of(message.data()).bytes());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Hash.of(bytes.toByteArray());
    }

    private static void write(DataOutputStream out, String part) throws IOException {
        if (part == null) {
            out.writeInt(ABSENT);
            return;
        }
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
