package org.essaim.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;

/** A division's service that somebody else runs, with a configuration of their own. */
final class ForeignService implements AutoCloseable {

    private static final Path TARGET =
            Path.of(System.getProperty("essaim.root"), "micro-incubator-service", "target");

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;
    private final Process process;

    /**
     * @param told beyond its database and its port, as properties
     */
    ForeignService(String division, Map<String, String> told, Path log) {
        PostgresDatabase database = PostgresServer.freshDatabase();
        int port = freePort();
        this.address = URI.create("http://127.0.0.1:" + port + "/");
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Xmx200m",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        jar().toString(),
                        "--server.address=127.0.0.1",
                        "--server.port=" + port,
                        "--essaim.division=" + division,
                        "--essaim.stream=division." + division,
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password());
        told.forEach((name, value) -> builder.command().add("--" + name + "=" + value));
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        try {
            this.process = builder.start();
        } catch (IOException unstartable) {
            throw new UncheckedIOException(unstartable);
        }
        Awaitility.await("it answers; see " + log)
                .atMost(Duration.ofMinutes(3))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> status("api/v1/freshness", null) == 200);
    }

    /** What it answers to a bearer of this token; null is nobody. */
    int status(String path, String token) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        http.close();
    }

    private static Path jar() {
        try (var files = Files.list(TARGET)) {
            return files.filter(file -> file.toString().endsWith("-app.jar"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException notBuilt) {
            throw new UncheckedIOException(notBuilt);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
