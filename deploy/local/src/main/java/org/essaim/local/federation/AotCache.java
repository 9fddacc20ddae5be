package org.essaim.local.federation;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import module java.base;

import org.essaim.local.CannotRunException;

/**
 * Makes the AOT caches of the services' classes, once for each build: what each start would read
 * and check again. A start then takes about half of the processor time.
 */
public final class AotCache {

    private static final List<String> MODULES =
            List.of("incubator-service", "micro-incubator-service", "reporting-service");

    private static final String LOCK = "deploy/local/target/aot.lock";
    private static final String TRAINING = "deploy/local/target/training";

    private AotCache() {}

    /** Part of the build; services start without a cache too, so a failure is none of it. */
    public static void main(String[] arguments) {
        of(Path.of(System.getProperty("essaim.home")));
    }

    /**
     * Of all services; those that are there already are kept. One process at a time makes them, and
     * the others find them made. It holds one lock: of processes that hold one each and wait for
     * another, the system refuses one, though they wait in threads that end.
     *
     * @param home the root of the project, where they are built
     */
    public static synchronized void of(Path home) {
        try (FileChannel lock = FileChannel.open(home.resolve(LOCK), CREATE, WRITE);
                FileLock _ = lock.lock()) {
            Map<String, ServiceJar> missing = missing(home);
            if (!missing.isEmpty()) {
                make(missing, home.resolve(TRAINING));
            }
        } catch (IOException | CannotRunException withoutThem) {
            System.err.println("essaim: no AOT caches: " + withoutThem.getMessage());
        }
    }

    private static Map<String, ServiceJar> missing(Path home) throws IOException {
        Map<String, ServiceJar> missing = new LinkedHashMap<>();
        for (String module : MODULES) {
            ServiceJar jar = ServiceJar.extracted(home, module);
            if (!Files.exists(jar.aotCache())) {
                missing.put(module, jar);
            }
        }
        return missing;
    }

    private static void make(Map<String, ServiceJar> jars, Path folder) throws IOException {
        try (Training training = Training.in(folder)) {
            List<Runnable> all = new ArrayList<>();
            jars.forEach((module, jar) -> all.add(() -> make(module, jar, training)));
            Parallel.run(all, Parallel.CORES);
        }
    }

    private static void make(String module, ServiceJar jar, Training training) {
        try {
            Path unfinished = jar.aotCache().resolveSibling("unfinished.aot");
            Files.deleteIfExists(unfinished);
            training.of(module, jar, unfinished);
            Files.move(unfinished, jar.aotCache(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | CannotRunException withoutIt) {
            System.err.println(
                    "essaim: no AOT cache of %s: %s".formatted(module, withoutIt.getMessage()));
        }
    }
}
