package org.essaim.servers;

import module java.base;

/** Writes files that others must not read. */
public final class PrivateFile {

    private static final FileAttribute<?> ITS_OWNERS =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private PrivateFile() {}

    /**
     * Completely or not at all, in place of what is there; never readable by others, not even
     * between creation and writing.
     */
    public static void write(Path file, String content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path unfinished = Files.createTempFile(folder, ".", ".new", ITS_OWNERS);
        Files.writeString(unfinished, content);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
