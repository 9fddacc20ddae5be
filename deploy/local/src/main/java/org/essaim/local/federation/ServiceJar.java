package org.essaim.local.federation;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import module java.base;

import org.apache.commons.io.FileUtils;
import org.essaim.contract.Sha256;
import org.essaim.local.CannotRunException;
import org.essaim.servers.Program;

/**
 * A service's jar with its libraries beside it: a plain class path starts faster than a jar of
 * jars, and all divisions share its AOT cache.
 *
 * @param cache of its classes
 */
public record ServiceJar(Path path, AotCache cache) {

    /** Options of Java that a start and the recording of its AOT cache have in common. */
    private static final List<String> JAVA =
            List.of(
                    "-Xms32m",
                    "-Xss512k",
                    "-XX:+UseSerialGC",
                    "-XX:MinHeapFreeRatio=10",
                    "-XX:MaxHeapFreeRatio=30",
                    "-XX:+UseCompactObjectHeaders",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:ReservedCodeCacheSize=128m",
                    "-XX:-UsePerfData",
                    "-Dfile.encoding=UTF-8",
                    "-Dspring.aot.enabled=true");

    /**
     * Extracted once, and again when it is rebuilt; where that was done, nothing is written.
     *
     * @param home the root of the project
     * @param module whose {@code target} holds the built {@code *-app.jar}
     * @throws CannotRunException where it cannot be
     */
    public static ServiceJar extracted(Path home, String module) throws IOException {
        Path jar = find(home.resolve(module).resolve("target"));
        Path folder = jar.resolveSibling("extracted");
        if (!isExtracted(jar, folder)) {
            // By one process at a time: two launchers may be started at once.
            try (FileChannel lock =
                            FileChannel.open(jar.resolveSibling("extracted.lock"), CREATE, WRITE);
                    FileLock _ = lock.lock()) {
                if (!isExtracted(jar, folder)) {
                    FileUtils.deleteDirectory(folder.toFile());
                    extract(jar, folder);
                    Files.writeString(folder.resolve("stamp"), stampOf(jar));
                }
            }
        }
        return new ServiceJar(
                folder.resolve(jar.getFileName()), AotCache.at(folder.resolve("classes.aot")));
    }

    /** The same, whose cache is recorded. */
    ServiceJar recording() {
        return new ServiceJar(path, cache.recording());
    }

    /** The stamp is written last, so all of it is there, also where nothing may be written. */
    private static boolean isExtracted(Path jar, Path folder) throws IOException {
        Path stamp = folder.resolve("stamp");
        return Files.exists(stamp) && Files.readString(stamp).equals(stampOf(jar));
    }

    /** Of what is in it: all builds of a version have one date, and may have one size. */
    static String stampOf(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            String content =
                    zip.stream()
                            .map(entry -> entry.getName() + " " + entry.getCrc())
                            .sorted()
                            .collect(Collectors.joining("\n"));
            return HexFormat.of().formatHex(Sha256.of(content));
        }
    }

    /**
     * Java's own options and the jar, as they stand on a command line.
     *
     * @param mainClass null means the jar's own
     * @param more options of Java, in the place of those that are given to each service
     */
    public List<String> start(String mainClass, String... more) {
        List<String> all = new ArrayList<>(JAVA);
        all.addAll(cache.options());
        all.addAll(List.of(more));
        all.addAll(
                mainClass == null
                        ? List.of("-jar", path.toString())
                        : List.of("-cp", path.toString(), mainClass));
        return all;
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

    private static void extract(Path jar, Path folder) throws IOException {
        Process extraction =
                new ProcessBuilder(
                                Program.javaExecutable(),
                                "-XX:TieredStopAtLevel=1",
                                "-Djarmode=tools",
                                "-jar",
                                jar.toString(),
                                "extract",
                                "--destination",
                                folder.toString())
                        .redirectErrorStream(true)
                        .start();
        String output = new String(extraction.getInputStream().readAllBytes());
        if (extraction.onExit().join().exitValue() != 0) {
            throw new CannotRunException(jar + " cannot be extracted: " + output.strip());
        }
    }
}
