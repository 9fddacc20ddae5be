package org.essaim.testkit;

import module java.base;

/** A disk of its own that is soon full, where this machine lets a test mount one. */
public final class SmallDisk implements AutoCloseable {

    private final Path folder;
    private final boolean mounted;

    private SmallDisk(Path folder, boolean mounted) {
        this.folder = folder;
        this.mounted = mounted;
    }

    /**
     * @param size as mount writes it, such as {@code 200m}
     */
    public static SmallDisk of(String size) {
        try {
            Path folder = Files.createTempDirectory("essaim-disk-");
            return new SmallDisk(
                    folder, run("mount -t tmpfs -o size=%s tmpfs %s".formatted(size, folder)));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    public Path folder() {
        return folder;
    }

    /** Whether it is a disk of its own, and not a mere folder. */
    public boolean isMounted() {
        return mounted;
    }

    /** To the last byte. */
    public void fill() {
        for (int size = 1 << 20; size > 0; size /= 16) {
            try (OutputStream ballast = Files.newOutputStream(folder.resolve("ballast " + size))) {
                while (true) {
                    ballast.write(new byte[size]);
                }
            } catch (IOException full) {
                // that is what was wanted
            }
        }
    }

    public void free() {
        for (int size = 1 << 20; size > 0; size /= 16) {
            folder.resolve("ballast " + size).toFile().delete();
        }
    }

    @Override
    public void close() {
        if (mounted) {
            run("umount -l " + folder);
        }
    }

    private static boolean run(String command) {
        try {
            return new ProcessBuilder("sh", "-c", command + " 2>/dev/null").start().waitFor() == 0;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
