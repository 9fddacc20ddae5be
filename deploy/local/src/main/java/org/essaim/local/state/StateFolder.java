package org.essaim.local.state;

import module java.base;

import org.essaim.local.CannotRunException;

/**
 * The folder of one local federation: databases, broker, logs, pid files, passwords. Held by one
 * launcher at a time.
 */
public final class StateFolder implements AutoCloseable {

    private final Path root;
    private final FileLock lock;

    private StateFolder(Path root, FileLock lock) {
        this.root = root;
        this.lock = lock;
    }

    /**
     * @param root created where it does not exist, readable by its owner alone
     * @param leastFree bytes that must be free on its disk
     * @throws CannotRunException if it cannot be written, its disk is full, or another launcher
     *     holds it
     */
    public static StateFolder open(Path root, long leastFree) {
        Path absolute = root.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
            Files.setPosixFilePermissions(absolute, PosixFilePermissions.fromString("rwx------"));
            DiskSpace.require(absolute, leastFree);
            FileChannel file =
                    FileChannel.open(
                            absolute.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            FileLock lock = tryLock(file);
            if (lock == null) {
                file.close();
                throw new CannotRunException(
                        absolute + " is in use by another run: stop that one, or use --state DIR");
            }
            StateFolder folder = new StateFolder(absolute, lock);
            Files.createDirectories(folder.pids());
            Files.createDirectories(folder.logs());
            return folder;
        } catch (IOException unusable) {
            throw new CannotRunException(
                    DiskSpace.asOneLine(absolute, unusable).getMessage()
                            + "; choose another folder with --state DIR",
                    unusable);
        }
    }

    private static FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (java.nio.channels.OverlappingFileLockException heldHere) {
            return null;
        }
    }

    public Path root() {
        return root;
    }

    public Path pids() {
        return root.resolve("pids");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    public Path log(String name) {
        return logs().resolve(name + ".log");
    }

    public Path of(String name) {
        return root.resolve(name);
    }

    @Override
    public void close() {
        try {
            lock.acquiredBy().close();
        } catch (IOException alreadyGone) {
            throw new java.io.UncheckedIOException(alreadyGone);
        }
    }
}
