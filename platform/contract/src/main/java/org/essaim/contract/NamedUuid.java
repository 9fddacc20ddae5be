package org.essaim.contract;

import module java.base;

/**
 * Ids derived from what they identify (UUID version 5, RFC 9562), so that a redelivery, a replay or
 * a restart derives the same id and no effect happens twice (R66).
 */
public final class NamedUuid {

    private static final UUID ESSAIM = UUID.fromString("7d2c4f0e-3f53-5f0b-9c9e-6c1f6f2a9b41");

    private NamedUuid() {}

    /**
     * @param kind of what is identified, such as {@code stop}
     * @param parts what identifies it; their boundaries count
     */
    public static UUID of(String kind, String... parts) {
        StringBuilder name = new StringBuilder(kind);
        for (String part : parts) {
            name.append('\u0000').append(part.length()).append(':').append(part);
        }
        MessageDigest sha1 = sha1();
        sha1.update(bytes(ESSAIM));
        byte[] hash = sha1.digest(name.toString().getBytes(StandardCharsets.UTF_8));
        hash[6] = (byte) (hash[6] & 0x0f | 0x50);
        hash[8] = (byte) (hash[8] & 0x3f | 0x80);
        ByteBuffer buffer = ByteBuffer.wrap(hash);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-1", impossible);
        }
    }
}
