package org.essaim.local.state;

import module java.base;

import org.essaim.servers.PrivateFile;

/** Random passwords, in files that only their owner can read. */
public final class Secret {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Letters and digits that are not mistaken for one another: 32 of them, five bits each. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

    private Secret() {}

    /** 192 random bits as letters and digits. */
    public static String random() {
        byte[] bits = new byte[24];
        RANDOM.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }

    /** 60 random bits that can be read aloud and typed, such as {@code k7mw-3xqp-9fht}. */
    public static String readable() {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            word.append(i > 0 && i % 4 == 0 ? "-" : "");
            word.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return word.toString();
    }

    /**
     * The content of a file that only its owner can read.
     *
     * @param first written the first time
     */
    public static String kept(Path file, Supplier<String> first) {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                PrivateFile.write(file, first.get());
            }
            return Files.readString(file);
        } catch (IOException fault) {
            throw DiskSpace.asOneLine(file.getParent(), fault);
        }
    }
}
