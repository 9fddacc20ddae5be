package org.essaim.system;

import module java.base;

import org.essaim.testkit.Eventually;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * How soon a division's service is ready, with the cache of loaded classes and without, and what it
 * then takes of memory: with the options of the image, in a container's 512 MiB, and as {@code
 * ./run --processes} starts it, whose cache has what a whole run recorded. No part of the gate:
 * {@code -Dtest=StartToReadyBenchmark}.
 */
class StartToReadyBenchmark {

    private static final String MODULE = "micro-incubator-service";
    private static final Path ROOT = Path.of(System.getProperty("essaim.root"));
    private static final int ROUNDS = 5;
    private static final int INITIATIVES = 16;
    private static final Duration AT_REST = Duration.ofSeconds(20);

    private final DrilledFederation federation = new DrilledFederation();
    private final Path folder = extracted();

    @AfterEach
    void stop() {
        federation.close();
    }

    @Test
    void start_to_ready_and_memory() {
        federation.admit();
        Path cache = trained();
        PostgresDatabase database = PostgresServer.freshDatabase();
        started(database, List.of()).close();
        List<Started> without = new ArrayList<>();
        List<Started> with = new ArrayList<>();
        List<Started> local = new ArrayList<>();
        List<String> cached = List.of("-XX:AOTCache=" + cache);
        for (int i = 0; i < ROUNDS; i++) {
            without.add(measured(() -> started(database, List.of())));
            with.add(measured(() -> started(database, cached)));
            local.add(measured(() -> startedLocally(database)));
        }
        IO.println("start to ready, the image without its cache: " + median(without));
        IO.println("start to ready, the image with its cache: " + median(with));
        IO.println("start to ready, as ./run --processes starts it: " + median(local));
        memory("the image", started(database, cached), 0);
        memory("as ./run --processes starts it", startedLocally(database), INITIATIVES);
    }

    /** One start: seconds by the clock and of processor time, and MiB of its own at that moment. */
    private record Started(double seconds, double processor, long mebibytes) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%.2f s, of processor time %.2f s, %d MiB",
                    seconds,
                    processor,
                    mebibytes);
        }
    }

    private Started measured(Supplier<ServiceProcess> start) {
        long began = System.nanoTime();
        try (ServiceProcess service = start.get()) {
            double seconds = (System.nanoTime() - began) / 1e9;
            return new Started(seconds, service.processorSeconds(), own(service));
        }
    }

    private void memory(String how, ServiceProcess started, int first) {
        try (ServiceProcess service = started) {
            federation.awaitEnvelope(service);
            long until = System.nanoTime() + AT_REST.toNanos();
            Eventually.holds("it rests", () -> System.nanoTime() > until);
            long rest = own(service);
            long alone = ProcessCost.anonymous(service.pid());
            long most = 0;
            for (int each = first; each < first + INITIATIVES; each++) {
                federation.live(service, each, each + 1);
                most = Math.max(most, own(service));
            }
            IO.println(
                    ("memory, %s: %d MiB at rest, %d of them no other can share,"
                                    + " at most %d MiB while it works")
                            .formatted(how, rest, alone, most));
        }
    }

    private ServiceProcess started(PostgresDatabase database, List<String> options) {
        List<String> java = new ArrayList<>(List.of(ServiceProcess.java(), "-XX:MaxRAM=512m"));
        java.addAll(options);
        java.add("@" + ROOT.resolve("deploy/images/java.options"));
        java.addAll(List.of("-jar", folder.resolve("app.jar").toString()));
        return ServiceProcess.start(java, MODULE, database, federation.settingsOfDivision())
                .ready();
    }

    private ServiceProcess startedLocally(PostgresDatabase database) {
        List<String> java = DeployedJar.command(MODULE);
        return ServiceProcess.start(java, MODULE, database, federation.settingsOfDivision())
                .ready();
    }

    private static Started median(List<Started> all) {
        return new Started(
                all.stream().map(Started::seconds).sorted().toList().get(ROUNDS / 2),
                all.stream().map(Started::processor).sorted().toList().get(ROUNDS / 2),
                all.stream().map(Started::mebibytes).sorted().toList().get(ROUNDS / 2));
    }

    private static long own(ServiceProcess service) {
        return Math.round(ProcessCost.mebibytes(service.pid()));
    }

    /** As the image has it: the libraries beside the jar. */
    private static Path extracted() {
        try {
            Path folder = Files.createTempDirectory("start-to-ready");
            Path copy = folder.resolve("jar").resolve("app.jar");
            Files.createDirectories(copy.getParent());
            Files.copy(ServiceProcess.jar(MODULE), copy);
            run(
                    folder,
                    "-Djarmode=tools",
                    "-jar",
                    copy.toString(),
                    "extract",
                    "--destination",
                    ".",
                    "--force");
            return folder;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** By the image's own script, with its paths put in. */
    private Path trained() {
        try {
            String script = Files.readString(ROOT.resolve("deploy/images/train"));
            Path here = folder.resolve("train");
            Files.writeString(
                    here,
                    script.replace(
                                    "/essaim/java.options",
                                    ROOT.resolve("deploy/images/java.options").toString())
                            .replace("/essaim/", folder + "/")
                            .replace("java -XX", ServiceProcess.java() + " -XX:MaxRAM=512m -XX"));
            Process process =
                    new ProcessBuilder("sh", here.toString())
                            .directory(folder.toFile())
                            .inheritIO()
                            .start();
            if (process.waitFor() != 0) {
                throw new AssertionError("the cache was not made");
            }
            return folder.resolve("classes.aot");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void run(Path folder, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(ServiceProcess.java()));
        command.addAll(List.of(arguments));
        try {
            int exit =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .inheritIO()
                            .start()
                            .waitFor();
            if (exit != 0) {
                throw new AssertionError(command + " ended with " + exit);
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
