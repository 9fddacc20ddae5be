package org.essaim.local.federation;

import module java.base;

import org.essaim.servers.Program;

/**
 * Makes the AOT caches of the services' classes, once for each build: what each start would read
 * and check again. A start then takes about half of the processor time.
 */
public final class AotCache {

    private static final List<String> MODULES =
            List.of("incubator-service", "micro-incubator-service", "reporting-service");

    private static final Duration TO_TRAIN = Duration.ofMinutes(2);

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
        Path home = Path.of(System.getProperty("essaim.home"));
        List<Runnable> all =
                MODULES.stream().map(module -> (Runnable) () -> make(home, module)).toList();
        Parallel.run(all, Parallel.CORES);
    }

    private static void make(Path home, String module) {
        try {
            make(ServiceJar.extracted(home, module));
        } catch (IOException withoutIt) {
            System.err.println("essaim: no AOT cache of " + module + ": " + withoutIt);
        }
    }

    private static void make(ServiceJar jar) throws IOException {
        if (Files.exists(jar.aotCache())) {
            return;
        }
        Path unfinished = jar.aotCache().resolveSibling("unfinished.aot");
        Files.deleteIfExists(unfinished);
        List<String> command = new ArrayList<>(List.of(Program.javaExecutable(), "-Xmx256m"));
        command.addAll(ServiceProgram.JAVA);
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
