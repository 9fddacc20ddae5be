package org.essaim.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.PostgresDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One service in a process of its own, as it is deployed, on a database that a test can look at.
 */
final class ServiceProcess implements AutoCloseable {

    private static final Path ROOT = Path.of(System.getProperty("essaim.root"));

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final Path log;
    private final int port;
    private final PostgresDatabase database;

    private ServiceProcess(Process process, Path log, int port, PostgresDatabase database) {
        this.process = process;
        this.log = log;
        this.port = port;
        this.database = database;
    }

    /**
     * @param module such as {@code incubator-service}
     */
    static ServiceProcess start(String module, PostgresDatabase database, List<String> settings) {
        return start(DeployedJar.command(module), module, database, settings);
    }

    /**
     * @param java the command line up to the service's own arguments
     */
    static ServiceProcess start(
            List<String> java, String module, PostgresDatabase database, List<String> settings) {
        int port = freePort();
        List<String> command = new ArrayList<>(java);
        command.add("--server.port=" + port);
        command.addAll(on(database));
        command.addAll(settings);
        try {
            Path log = Files.createTempFile(module, ".log");
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
            return new ServiceProcess(process, log, port, database);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** What a service is told of its database. */
    static List<String> on(PostgresDatabase database) {
        return List.of(
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password());
    }

    ServiceProcess ready() {
        Eventually.holds(
                "the service is ready, see " + log,
                Eventually.PATIENCE.multipliedBy(20),
                () -> {
                    assertThat(process.isAlive()).as("see %s", log).isTrue();
                    return isUp();
                });
        return this;
    }

    JsonNode get(String path, String token) {
        return JsonMapper.shared().readTree(send(request(path, token)).body());
    }

    /** What was answered to a command that has to be accepted. */
    JsonNode accepted(String method, String path, String token, String body) {
        HttpResponse<String> answer =
                send(
                        request(path, token)
                                .header("Content-Type", "application/json")
                                .method(method, HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isBetween(200, 299);
        return answer.body().isEmpty() ? null : JsonMapper.shared().readTree(answer.body());
    }

    /** The whole answer, as it is sent. */
    String raw(String path, String token) {
        return send(request(path, token)).body();
    }

    /** Seconds of processor time that it has taken so far. */
    double processorSeconds() {
        return process.info().totalCpuDuration().orElseThrow().toMillis() / 1_000.0;
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    PostgresDatabase database() {
        return database;
    }

    /** All that it has said. */
    String log() {
        try {
            return Files.readString(log);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private boolean isUp() {
        try {
            HttpRequest health = request("/actuator/health/readiness", null).build();
            return http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private HttpRequest.Builder request(String path, String token) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static Path jar(String module) {
        PathMatcher app = FileSystems.getDefault().getPathMatcher("glob:**-app.jar");
        try (var files = Files.list(ROOT.resolve(module).resolve("target"))) {
            return files.filter(app::matches).findFirst().orElseThrow();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
