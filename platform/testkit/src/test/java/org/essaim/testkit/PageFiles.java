package org.essaim.testkit;

import module java.base;

/**
 * What tests of pages saw, for whoever wants to look at it too: pictures and prints are kept with
 * {@code -Dessaim.pictures=true} alone, so that no test finds there what it has not made itself.
 */
public final class PageFiles {

    private static final boolean WANTED = Boolean.getBoolean("essaim.pictures");

    private PageFiles() {}

    /**
     * Keeps a file, in a folder that need not be there yet.
     *
     * @param made makes what stands in it; not asked where nobody wants to look
     */
    public static void keep(Path file, Supplier<byte[]> made) {
        if (!WANTED) {
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, made.get());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
