package org.essaim.system;

import module java.base;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.awaitility.Awaitility;
import org.essaim.servers.Ports;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;

/** A division's service with a configuration that is not the launcher's. */
final class ForeignService implements AutoCloseable {

    private static final String MODULE = "micro-incubator-service";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;
    private final Process process;

    /**
     * @param settings beyond its database and its port, as properties
     */
    ForeignService(String division, Map<String, String> settings, Path log) {
        PostgresDatabase database = PostgresServer.freshDatabase();
        int port = Ports.free();
        this.address = URI.create("http://127.0.0.1:" + port + "/");
        List<String> command = new ArrayList<>(DeployedJar.unwired(MODULE));
        command.add("--server.address=127.0.0.1");
        command.add("--essaim.division=" + division);
        command.add("--essaim.stream=division." + division);
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
        command.addAll(ServiceProcess.on(database));
        command.add("--server.port=" + port);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        try {
            this.process = builder.start();
        } catch (IOException unstartable) {
            throw new UncheckedIOException(unstartable);
        }
        Awaitility.await("it answers; see " + log)
                .atMost(Eventually.PATIENCE)
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> status("api/v1/freshness", null) == 200);
    }

    /** The status of its response to this token; null: without a token. */
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
}
