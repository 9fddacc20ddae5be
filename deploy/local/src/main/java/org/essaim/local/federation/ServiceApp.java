package org.essaim.local.federation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.essaim.local.CannotRunException;

/**
 * A service's jar, taken apart once beside it: a plain class path starts faster than a jar of jars,
 * and all divisions share its class archive.
 */
final class ServiceApp {

    private final Path jar;
    private final Path apart;

    /**
     * @param home the root of the project
     * @param module whose {@code target} holds the built {@code *-app.jar}
     */
    ServiceApp(Path home, String module) {
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

    /** The jar to start, with its class path beside it; taken apart again when it is rebuilt. */
    Path launchable() throws IOException {
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

    /** Where the class archive of this jar lies, or will lie. */
    Path archive() {
        return apart.resolve("classes.aot");
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
