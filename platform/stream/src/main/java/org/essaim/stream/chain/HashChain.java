package org.essaim.stream.chain;

import module java.base;

import org.essaim.stream.Hash;
import org.essaim.stream.OutgoingMessage;

/**
 * SHA-256 over (stream, position, previous hash, id, type, subject, recipient, time, SHA-256 of the
 * data). Each part is preceded by its length, so that no two different entries read the same. The
 * data enters as its digest: a redacted text (R100) can one day be replaced by its salted digest
 * without breaking the chain.
 */
public final class HashChain {

    private static final int ABSENT = -1;

    /** Position, previous hash, id, seconds, nanoseconds, digest of the data. */
    private static final int FIXED =
            Long.BYTES + Hash.BYTES + 2 * Long.BYTES + Long.BYTES + Integer.BYTES + Hash.BYTES;

    private HashChain() {}

    public static Hash link(String stream, long position, Hash previous, OutgoingMessage message) {
        byte[] owner = utf8(stream);
        byte[] type = utf8(message.type());
        byte[] subject = utf8(message.subject());
        byte[] recipient = utf8(message.recipient());
        ByteBuffer out =
                ByteBuffer.allocate(
                        FIXED + size(owner) + size(type) + size(subject) + size(recipient));
        put(out, owner);
        out.putLong(position);
        out.put(previous.bytes());
        out.putLong(message.id().getMostSignificantBits());
        out.putLong(message.id().getLeastSignificantBits());
        put(out, type);
        put(out, subject);
        put(out, recipient);
        out.putLong(message.time().getEpochSecond());
        out.putInt(message.time().getNano());
        out.put(Hash.of(message.data()).bytes());
        return Hash.of(out.array());
    }

    private static byte[] utf8(String part) {
        return part == null ? null : part.getBytes(StandardCharsets.UTF_8);
    }

    private static int size(byte[] part) {
        return Integer.BYTES + (part == null ? 0 : part.length);
    }

    private static void put(ByteBuffer out, byte[] part) {
        if (part == null) {
            out.putInt(ABSENT);
            return;
        }
        out.putInt(part.length);
        out.put(part);
    }
}
