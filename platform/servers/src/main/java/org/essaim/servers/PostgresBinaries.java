package org.essaim.servers;

import module java.base;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.io.FileUtils;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL that comes as a dependency: one packed archive for each kind of machine. */
public final class PostgresBinaries {

    private static final Set<PosixFilePermission> FILE =
            PosixFilePermissions.fromString("rw-r--r--");
    private static final Set<PosixFilePermission> PROGRAM =
            PosixFilePermissions.fromString("rwxr-xr-x");

    private PostgresBinaries() {}

    /** A folder for all servers of this user that are of this version. */
    public static Path sharedFolder() {
        String version = Integer.toHexString(resource().toString().hashCode());
        return Path.of(
                System.getProperty("java.io.tmpdir"),
                "essaim-postgres-" + System.getProperty("user.name") + "-" + version);
    }

    /** Does nothing where it was done before; two processes may do it at once. */
    static void unpackInto(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = Files.createDirectories(folder.toAbsolutePath().getParent());
        Path unfinished = Files.createTempDirectory(parent, "unpacking");
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(
                        new XZInputStream(new BufferedInputStream(resource().openStream())))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                write(tar, entry, unfinished);
            }
        }
        try {
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException fault) {
            FileUtils.deleteDirectory(unfinished.toFile());
            if (!Files.isDirectory(folder)) {
                throw fault;
            }
            // Another process was faster.
        }
    }

    /**
     * What PostgreSQL's commands must be started through; empty for an ordinary user.
     *
     * @throws ServerException as root on a machine without user namespaces
     */
    static List<String> wrapperForRoot() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        List<String> wrapper = List.of("/usr/bin/unshare", "-U");
        try {
            Process probe = new ProcessBuilder("/usr/bin/unshare", "-U", "true").start();
            if (probe.waitFor(10, TimeUnit.SECONDS) && probe.exitValue() == 0) {
                return wrapper;
            }
        } catch (IOException absent) {
            // as if it had failed
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw new ServerException(
                "PostgreSQL does not run as root on this machine: use an ordinary user");
    }

    private static URL resource() {
        String archive = archive(System.getProperty("os.name"), System.getProperty("os.arch"));
        URL packed = PostgresBinaries.class.getResource("/" + archive);
        if (packed == null) {
            throw new ServerException("there is no PostgreSQL for this machine: " + archive);
        }
        return packed;
    }

    private static String archive(String osName, String osArch) {
        String os = osName.toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        String architecture = osArch.equals("aarch64") ? "arm_64" : "x86_64";
        boolean musl = os.equals("linux") && Files.exists(Path.of("/etc/alpine-release"));
        return "postgres-" + os + "-" + architecture + (musl ? "-alpine_linux" : "") + ".txz";
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
            throws IOException {
        Path file = entry.resolveIn(target);
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, file);
            Files.setPosixFilePermissions(file, (entry.getMode() & 0100) != 0 ? PROGRAM : FILE);
        }
    }
}
