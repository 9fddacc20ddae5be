package org.essaim.testkit;

import module java.base;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.essaim.servers.Ports;
import org.essaim.servers.Program;

/**
 * A service in a process of its own with the heap that it has where it is deployed, 70 % of 512
 * MiB: what fills the heap ends it.
 */
public final class SmallService implements AutoCloseable {

    private static final Duration TO_START = Duration.ofMinutes(10);

    private final Process process;
    private final Path log;
    private final URI address;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Eventually.PATIENCE).build();

    private SmallService(Process process, Path log, URI address) {
        this.process = process;
        this.log = log;
        this.address = address;
    }

    /**
     * Started and ready, without a broker.
     *
     * @param application with a main method, on the class path of the test
     */
    public static SmallService start(
            Class<?> application, PostgresDatabase database, String... settings)
            throws IOException {
        int port = Ports.free();
        Path log = Files.createTempFile(application.getSimpleName(), ".log");
        String path =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Program.javaExecutable(),
                                "-Xmx358m",
                                "-Xss512k",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+ExitOnOutOfMemoryError",
                                "-cp",
                                path,
                                application.getName(),
                                "--server.port=" + port,
                                "--essaim.identity.issuer=" + TestIssuer.shared().issuer(),
                                "--essaim.identity.audience=" + TestIssuer.AUDIENCE,
                                "--spring.datasource.url=" + database.url(),
                                "--spring.datasource.username=" + database.user(),
                                "--spring.datasource.password=" + database.password()));
        command.addAll(List.of(settings));
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        URI address = URI.create("http://127.0.0.1:" + port);
        SmallService service = new SmallService(process, log, address);
        Eventually.holds(
                "ready, see " + log,
                TO_START,
                () -> !process.isAlive() || service.ask("/actuator/health/readiness", null).isOk());
        return service;
    }

    /**
     * What came back.
     *
     * @param status 0 where nothing came within the time
     */
    public record Answer(String path, int status, String body, String retryAfter, long millis) {

        public boolean isOk() {
            return status == HttpURLConnection.HTTP_OK;
        }
    }

    /** As whoever has time. */
    public Answer ask(String path, String token) {
        return ask(path, token, Eventually.PATIENCE);
    }

    /**
     * @param token of whoever asks; null for nobody
     * @param patience after which the caller hangs up
     */
    public Answer ask(String path, String token, Duration patience) {
        return send(HttpRequest.newBuilder().GET(), path, token, patience);
    }

    /** A command with a body of JSON, within ten seconds. */
    public Answer put(String path, String token, String body) {
        return send(
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(body)),
                path,
                token,
                Eventually.PATIENCE);
    }

    /** All of them at once; they are not waited for. */
    public List<CompletableFuture<Answer>> begin(
            List<String> paths, String token, Duration patience) {
        return paths.stream()
                .map(
                        path ->
                                CompletableFuture.supplyAsync(
                                        () -> ask(path, token, patience),
                                        each -> Thread.ofVirtual().start(each)))
                .toList();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** All its output. */
    public String log() throws IOException {
        return Files.readString(log);
    }

    private Answer send(HttpRequest.Builder request, String path, String token, Duration patience) {
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        long start = System.nanoTime();
        try {
            HttpResponse<String> answer =
                    http.send(
                            request.uri(address.resolve(path)).timeout(patience).build(),
                            HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    path,
                    answer.statusCode(),
                    answer.body(),
                    answer.headers().firstValue("Retry-After").orElse(null),
                    millisSince(start));
        } catch (IOException none) {
            return new Answer(path, 0, none.toString(), null, millisSince(start));
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static long millisSince(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    @Override
    public void close() {
        http.shutdownNow();
        process.destroyForcibly();
    }
}
