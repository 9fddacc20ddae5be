package org.essaim.local.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/** Random passwords, in files that only their owner can read. */
public final class Secret {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Letters and digits that are not taken for one another: 32 of them, five bits each. */
    private static final String CLEAR = "abcdefghijkmnpqrstuvwxyz23456789";

    private Secret() {}

    /** 192 random bits as letters and digits. */
    public static String random() {
        byte[] bits = new byte[24];
        RANDOM.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }

    /** 60 random bits that can be read out and typed, such as {@code k7mw-3xqp-9fht}. */
    public static String readable() {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            word.append(i > 0 && i % 4 == 0 ? "-" : "");
            word.append(CLEAR.charAt(RANDOM.nextInt(CLEAR.length())));
        }
        return word.toString();
    }

    /** Never readable by others, not even between creation and writing. */
    public static void write(Path file, String content) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, content, StandardOpenOption.WRITE);
    }

    /** Whether nobody but the owner may read the file. */
    public static boolean isPrivate(Path file) throws IOException {
        return Files.getPosixFilePermissions(file)
                .equals(Set.copyOf(PosixFilePermissions.fromString("rw-------")));
    }
}
