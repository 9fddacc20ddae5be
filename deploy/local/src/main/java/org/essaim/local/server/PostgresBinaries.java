package org.essaim.local.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.essaim.local.CannotRunException;
import org.tukaani.xz.XZInputStream;

/** Unpacks the PostgreSQL that comes as a dependency, once for each state folder. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /** The folder that holds {@code bin/postgres}; unpacked beside it first, then renamed. */
    static Path in(Path parent) throws IOException {
        Path ready = parent.resolve("server");
        if (Files.isDirectory(ready)) {
            return ready;
        }
        Path unfinished = Files.createTempDirectory(parent, "unpacking");
        String archive = archive(System.getProperty("os.name"), System.getProperty("os.arch"));
        try (InputStream packed = PostgresBinaries.class.getResourceAsStream("/" + archive)) {
            if (packed == null) {
                throw new CannotRunException(
                        "there is no PostgreSQL for this machine among the dependencies: "
                                + archive);
            }
            unpack(packed, unfinished);
        }
        return Files.move(unfinished, ready, StandardCopyOption.ATOMIC_MOVE);
    }

    static String archive(String osName, String osArch) {
        String os = osName.toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        String architecture = osArch.equals("aarch64") ? "arm_64" : "x86_64";
        boolean musl = os.equals("linux") && Files.exists(Path.of("/etc/alpine-release"));
        return "postgres-" + os + "-" + architecture + (musl ? "-alpine_linux" : "") + ".txz";
    }

    private static void unpack(InputStream packed, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                write(tar, entry, target);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
            throws IOException {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("an entry of the archive leads outside: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, file);
            Files.setPosixFilePermissions(file, permissions(entry.getMode()));
        }
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        Set<PosixFilePermission> permissions =
                EnumSet.of(
                        PosixFilePermission.OWNER_READ,
                        PosixFilePermission.OWNER_WRITE,
                        PosixFilePermission.GROUP_READ,
                        PosixFilePermission.OTHERS_READ);
        if ((mode & 0100) != 0) {
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            permissions.add(PosixFilePermission.GROUP_EXECUTE);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
        }
        return permissions;
    }
}
