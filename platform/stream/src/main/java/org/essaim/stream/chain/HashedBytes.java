package org.essaim.stream.chain;

import module java.base;

import org.essaim.stream.Hash;

/**
 * What is hashed or signed, to the byte. What may be of any length is preceded by it, so that no
 * two different lists of parts read the same.
 */
public final class HashedBytes {

    private static final int ABSENT = -1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);

    /**
     * @param part may be null, which is not the same as empty
     */
    public HashedBytes text(String part) {
        return part == null ? int32(ABSENT) : bytes(part.getBytes(StandardCharsets.UTF_8));
    }

    public HashedBytes bytes(byte[] part) {
        int32(part.length);
        bytes.writeBytes(part);
        return this;
    }

    public HashedBytes number(long part) {
        bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(part).array());
        return this;
    }

    public HashedBytes id(UUID part) {
        return number(part.getMostSignificantBits()).number(part.getLeastSignificantBits());
    }

    public HashedBytes time(Instant part) {
        return number(part.getEpochSecond()).int32(part.getNano());
    }

    public HashedBytes hash(Hash part) {
        bytes.writeBytes(part.bytes());
        return this;
    }

    public byte[] toByteArray() {
        return bytes.toByteArray();
    }

    private HashedBytes int32(int part) {
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(part).array());
        return this;
    }
}
