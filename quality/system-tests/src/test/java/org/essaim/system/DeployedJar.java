package org.essaim.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.essaim.local.federation.LaunchableJar;
import org.essaim.local.federation.ServiceApp;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;

/**
 * A service as it is deployed: its jar taken apart, wired at the build, its classes read from an
 * archive. The archive is made at the first start here and serves all later ones, the launcher's
 * too: a start takes half the time with it.
 */
record DeployedJar(LaunchableJar jar) {

    private static final Path HOME = Path.of(System.getProperty("essaim.root"));
    private static final int MINUTES_TO_TRAIN = 3;
    private static final Map<String, DeployedJar> KNOWN = new ConcurrentHashMap<>();

    /**
     * @param module such as {@code incubator-service}
     * @param settings with which it could be started
     */
    static DeployedJar of(String module, List<String> settings) {
        return KNOWN.computeIfAbsent(module, _ -> trained(module, settings));
    }

    /** The command line up to the service's own arguments. */
    List<String> command() {
        return wired(jar.start());
    }

    /** The same for a service that has no broker and no key, as the build did not expect. */
    static List<String> unwired(String module) {
        try {
            return command(new ServiceApp(HOME, module).launchable().start());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static DeployedJar trained(String module, List<String> settings) {
        try {
            LaunchableJar jar = new ServiceApp(HOME, module).launchable();
            if (!Files.exists(jar.archive())) {
                train(jar, settings);
            }
            return new DeployedJar(jar);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void train(LaunchableJar jar, List<String> settings) throws IOException {
        String mine = "unfinished-" + ProcessHandle.current().pid() + ".aot";
        Path unfinished = jar.archive().resolveSibling(mine);
        PostgresDatabase database = PostgresServer.freshDatabase();
        List<String> command = new ArrayList<>(wired(jar.train(unfinished)));
        command.addAll(ServiceProcess.on(database));
        command.add("--server.port=0");
        command.addAll(settings);
        Path log = Files.createTempFile("training", ".log");
        Process training =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        try {
            if (!training.waitFor(MINUTES_TO_TRAIN, TimeUnit.MINUTES)
                    || !Files.exists(unfinished)) {
                training.destroyForcibly();
                throw new AssertionError("no archive of classes was made, see " + log);
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        Files.move(unfinished, jar.archive(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static List<String> wired(List<String> launch) {
        List<String> all = new ArrayList<>(List.of("-Dspring.aot.enabled=true"));
        all.addAll(launch);
        return command(all);
    }

    private static List<String> command(List<String> launch) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                ServiceProcess.java(),
                                "-Xmx256m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1"));
        command.addAll(launch);
        return command;
    }
}
