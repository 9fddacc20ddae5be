package org.essaim.system;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.essaim.local.running.FailedFederations;
import org.essaim.servers.Ports;
import org.essaim.servers.Program;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.PostgresDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * One service in a process of its own, as it is deployed, on a database that a test can look at.
 */
final class ServiceProcess implements AutoCloseable {

    private static final Path ROOT = Path.of(System.getProperty("essaim.root"));

    private static final Duration TO_CONVERGE = Duration.ofMinutes(5);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final Path log;
    private final int port;
    private final PostgresDatabase database;

    /** Null for a service that is alone at its port. */
    private final String hostName;

    private ServiceProcess(Process process, Path log, int port, PostgresDatabase database) {
        this(process, log, port, database, null);
    }

    private ServiceProcess(
            Process process, Path log, int port, PostgresDatabase database, String hostName) {
        this.process = process;
        this.log = log;
        this.port = port;
        this.database = database;
        this.hostName = hostName;
    }

    /** One of those that share this process, by the host name that a client asks for. */
    ServiceProcess hosting(String hostName, PostgresDatabase database) {
        return new ServiceProcess(process, log, port, database, hostName);
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
        int port = Ports.free();
        List<String> command = new ArrayList<>(java);
        command.add("--server.port=" + port);
        command.addAll(on(database));
        command.addAll(settings);
        try {
            Path log = Files.createTempFile(module, ".log");
            FailedFederations.leaves(log);
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

    /** The settings for its database. */
    static List<String> on(PostgresDatabase database) {
        return List.of(
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password());
    }

    ServiceProcess ready() {
        Eventually.holds(
                "the service is ready, see " + log,
                () -> {
                    assertThat(process.isAlive()).as("see %s", log).isTrue();
                    return isUp();
                });
        return this;
    }

    int status(String path, String token) {
        return send(request(path, token)).statusCode();
    }

    JsonNode get(String path, String token) {
        return JsonMapper.shared().readTree(send(request(path, token)).body());
    }

    /** The id that the service has for whoever's token it is; null in a release without ids. */
    String personOf(String token) {
        return get("/api/v1/people/me", token).path("person").asString(null);
    }

    /** Gives whoever's token it is a name, and answers their id. */
    String introduced(String token, String name) {
        HttpRequest.Builder request =
                request("/api/v1/people/me", token)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .PUT(
                                HttpRequest.BodyPublishers.ofString(
                                        "{\"name\":\"%s\"}".formatted(name)));
        HttpResponse<String> answer = send(request);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body()).path("person").asString();
    }

    /** The response to a command that has to be accepted. */
    JsonNode accepted(String method, String path, String token, String body) {
        return accepted(method, path, token, "application/json", body);
    }

    JsonNode accepted(String method, String path, String token, String type, String body) {
        HttpResponse<String> answer =
                send(
                        request(path, token)
                                .header("Content-Type", type)
                                .method(method, HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isBetween(200, 299);
        return answer.body().isEmpty() ? null : JsonMapper.shared().readTree(answer.body());
    }

    /** The body of the response, as it is. */
    String raw(String path, String token) {
        return send(request(path, token)).body();
    }

    JsonNode freshness() {
        return get("/api/v1/freshness", null);
    }

    boolean isCaughtUp() {
        return freshness().path("caughtUp").asBoolean();
    }

    /** The last position of its own journal. */
    long head() {
        return freshness().at("/journal/head").asLong();
    }

    /** What it has ingested of a stream; a missing node where it does not read it. */
    JsonNode inbox(String stream) {
        return freshness()
                .path("inbox")
                .valueStream()
                .filter(each -> each.path("stream").asString().equals(stream))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    /** Waits until it has ingested and handled all that the publisher has recorded so far. */
    void awaitAllOf(ServiceProcess publisher, String stream) {
        Eventually.holds(stream + " is caught up", TO_CONVERGE, publisher::isCaughtUp);
        long head = publisher.head();
        Eventually.holds(
                "all of " + stream + " is ingested and handled",
                TO_CONVERGE,
                () -> inbox(stream).path("position").asLong() >= head && isCaughtUp());
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

    /** All its output. */
    String log() {
        try {
            return Files.readString(log);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** As kill -9 does. */
    void kill() {
        process.destroyForcibly();
        Eventually.holds("it is gone", () -> !process.isAlive());
    }

    /** It does nothing any more, and nobody can tell it from one that is slow. */
    void freeze() {
        signal("STOP");
    }

    void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            Process kill = new ProcessBuilder("kill", "-" + name, "" + process.pid()).start();
            assertThat(kill.waitFor()).isZero();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
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
        if (hostName != null) {
            request.header("Host", hostName);
        }
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

    static String java() {
        return Program.javaExecutable();
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
