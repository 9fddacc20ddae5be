package org.essaim.local.federation;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.essaim.local.CannotRunException;

/**
 * A service's jar, taken apart once beside it: a plain class path starts faster than a jar of jars,
 * and all divisions share its class archive.
 */
public final class ServiceApp {

    private final Path jar;
    private final Path apart;

    /**
     * @param home the root of the project
     * @param module whose {@code target} holds the built {@code *-app.jar}
     */
    public ServiceApp(Path home, String module) {
        this.jar = find(home.resolve(module).resolve("target"));
        this.apart = jar.resolveSibling("apart");
    }

    private static Path find(Path target) {
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().endsWith("-app.jar"))
                    .findFirst()
                    .orElseThrow(() -> notBuilt(target));
        } catch (IOException missing) {
            throw notBuilt(target);
        }
    }

    private static CannotRunException notBuilt(Path target) {
        return new CannotRunException(
                "there is no *-app.jar in " + target + ": build with ./mvnw -DskipTests package");
    }

    /**
     * Taken apart again when it is rebuilt.
     *
     * @throws CannotRunException where it cannot be
     */
    public LaunchableJar launchable() throws IOException {
        return new LaunchableJar(takenApart(), apart.resolve("classes.aot"));
    }

    /** By one process at a time: two launchers may be started at once. */
    private Path takenApart() throws IOException {
        try (FileChannel lock = FileChannel.open(jar.resolveSibling("apart.lock"), CREATE, WRITE);
                FileLock _ = lock.lock()) {
            return takenApartAlone();
        }
    }

    private Path takenApartAlone() throws IOException {
        Path stamp = apart.resolve("stamp");
        String wanted = Files.size(jar) + " " + Files.getLastModifiedTime(jar);
        Path launchable = apart.resolve(jar.getFileName());
        if (Files.exists(stamp) && Files.readString(stamp).equals(wanted)) {
            return launchable;
        }
        deleteTree(apart);
        extract();
        Files.writeString(stamp, wanted);
        return launchable;
    }

    private void extract() throws IOException {
        Process extraction =
                new ProcessBuilder(
                                List.of(
                                        Java.executable(),
                                        "-XX:TieredStopAtLevel=1",
                                        "-Djarmode=tools",
                                        "-jar",
                                        jar.toString(),
                                        "extract",
                                        "--destination",
                                        apart.toString()))
                        .redirectErrorStream(true)
                        .start();
        String words = new String(extraction.getInputStream().readAllBytes());
        try {
            if (extraction.waitFor() != 0) {
                throw new CannotRunException(jar + " cannot be taken apart: " + words.strip());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotRunException("interrupted while taking apart " + jar, interrupted);
        }
    }

    private static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
