package org.essaim.micro.running;

import module java.base;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.essaim.micro.MicroIncubatorApplication;
import org.essaim.servers.Ports;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.PostgresDatabase;

/** One of several processes of a division's service on one database, which can be killed. */
final class ReplicaProcess implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String name;
    private final int port;
    private final Process process;
    private final Path log;

    private ReplicaProcess(String name, int port, Process process, Path log) {
        this.name = name;
        this.port = port;
        this.process = process;
        this.log = log;
    }

    /** Starts it; its connections to the database carry its name. */
    static ReplicaProcess start(String name, PostgresDatabase database, List<String> more) {
        try {
            int port = Ports.free();
            Path log = Files.createTempFile("replica-" + name, ".log");
            List<String> command =
                    new ArrayList<>(
                            List.of(
                                    Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                    "-Xmx256m",
                                    "-XX:+UseSerialGC",
                                    "-XX:TieredStopAtLevel=1",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    MicroIncubatorApplication.class.getName(),
                                    "--server.port=" + port,
                                    "--spring.datasource.url=" + named(database.url(), name),
                                    "--spring.datasource.username=" + database.user(),
                                    "--spring.datasource.password=" + database.password()));
            command.addAll(more);
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
            return new ReplicaProcess(name, port, process, log);
        } catch (IOException unstartable) {
            throw new UncheckedIOException(unstartable);
        }
    }

    private static String named(String url, String name) {
        return url + (url.contains("?") ? "&" : "?") + "ApplicationName=" + name;
    }

    String name() {
        return name;
    }

    /** Waits until it answers. */
    void awaitUp() {
        Eventually.holds(name + " answers, see " + log, START, this::isUp);
    }

    private boolean isUp() {
        if (!process.isAlive()) {
            throw new AssertionError(name + " ended, see " + log);
        }
        return status(
                        HttpRequest.newBuilder(at("/api/v1/freshness"))
                                .timeout(Duration.ofSeconds(5))
                                .build())
                == 200;
    }

    /** The status of the answer, or 0 where none came. */
    int post(String path, String json, String token, String key) {
        return status(
                HttpRequest.newBuilder(at("/api/v1" + path))
                        .timeout(Duration.ofSeconds(20))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build());
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static int status(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException gone) {
            return 0;
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /** {@code kill -9}: nothing is said goodbye to. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
