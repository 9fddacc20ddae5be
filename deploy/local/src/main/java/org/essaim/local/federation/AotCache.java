package org.essaim.local.federation;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import module java.base;

import org.essaim.servers.Program;

/**
 * Makes the AOT caches of the services' classes, once for each build: what each start would read
 * and check again. A start then takes about half of the processor time.
 */
public final class AotCache {

    private static final List<String> MODULES =
            List.of("incubator-service", "micro-incubator-service", "reporting-service");

    private static final String LOCK = "deploy/local/target/aot.lock";

    /** A machine that does much else at the same time takes minutes. */
    private static final Duration TO_TRAIN = Duration.ofMinutes(10);

    /** It comes as far as the first connection, where nearly all classes are loaded, and fails. */
    private static final List<String> WITHOUT_A_DATABASE =
            List.of(
                    "--essaim.stream=division.training",
                    "--essaim.division=training",
                    "--server.port=0",
                    "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/none",
                    "--spring.datasource.username=none",
                    "--spring.datasource.password=none");

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
            List<Runnable> all =
                    MODULES.stream().map(module -> (Runnable) () -> make(home, module)).toList();
            Parallel.run(all, Parallel.CORES);
        } catch (IOException withoutThem) {
            System.err.println("essaim: no AOT caches: " + withoutThem);
        }
    }

    private static void make(Path home, String module) {
        try {
            ServiceJar jar = ServiceJar.extracted(home, module);
            if (!Files.exists(jar.aotCache())) {
                make(jar);
            }
        } catch (IOException withoutIt) {
            System.err.println("essaim: no AOT cache of " + module + ": " + withoutIt);
        }
    }

    private static void make(ServiceJar jar) throws IOException {
        Path unfinished = jar.aotCache().resolveSibling("unfinished.aot");
        Files.deleteIfExists(unfinished);
        List<String> command = new ArrayList<>(List.of(Program.javaExecutable(), "-Xmx256m"));
        command.addAll(jar.train(unfinished));
        command.addAll(WITHOUT_A_DATABASE);
        Process training =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            if (!training.waitFor(TO_TRAIN.toSeconds(), TimeUnit.SECONDS)) {
                training.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            training.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        if (Files.exists(unfinished)) {
            Files.move(unfinished, jar.aotCache(), StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
