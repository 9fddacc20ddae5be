package org.essaim.stream;

import module java.base;

/** A SHA-256: one link of a chain. Written as 64 lower-case hexadecimal digits. */
public final class Hash {

    /** How long one is, in bytes. */
    public static final int BYTES = 32;

    /** What the first entry of a chain has before it. */
    public static final Hash NONE = new Hash(new byte[BYTES]);

    private final byte[] digest;

    private Hash(byte[] digest) {
        this.digest = digest;
    }

    /**
     * @throws IllegalArgumentException unless 64 lower-case hexadecimal digits
     */
    public Hash(String hex) {
        this(digest(hex));
    }

    public static Hash of(byte[] content) {
        return new Hash(sha256().digest(content));
    }

    /**
     * @param digest its 32 bytes
     * @throws IllegalArgumentException unless they are 32
     */
    public static Hash ofDigest(byte[] digest) {
        if (digest.length != BYTES) {
            throw new IllegalArgumentException("not a SHA-256: %d bytes".formatted(digest.length));
        }
        return new Hash(digest.clone());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** Capitals are rejected: each digest is written in one way only. */
    private static byte[] digest(String hex) {
        if (hex.length() != 2 * BYTES || hex.chars().anyMatch(Character::isUpperCase)) {
            throw new IllegalArgumentException("not a SHA-256 in hexadecimal: " + hex);
        }
        return HexFormat.of().parseHex(hex);
    }

    /** In lower-case hexadecimal. */
    public String hex() {
        return HexFormat.of().formatHex(digest);
    }

    public byte[] bytes() {
        return digest.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash that && Arrays.equals(digest, that.digest);
    }

    /** Any part of a digest is as good as another. */
    @Override
    public int hashCode() {
        return ByteBuffer.wrap(digest).getInt();
    }

    @Override
    public String toString() {
        return hex();
    }
}
