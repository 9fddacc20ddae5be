package org.essaim.servers;

import module java.base;

/** Writes files that hold a secret. */
public final class PrivateFile {

    private PrivateFile() {}

    /** Never readable by others, not even between creation and writing. */
    public static void write(Path file, String content) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, content, StandardOpenOption.WRITE);
    }
}
