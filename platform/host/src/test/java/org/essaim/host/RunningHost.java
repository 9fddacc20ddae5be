package org.essaim.host;

import module java.base;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.essaim.testkit.Eventually;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A host of sample services, with a folder that a test writes to. */
final class RunningHost implements AutoCloseable {

    private final Path folders;
    private final ConfigurableApplicationContext host;
    private final HttpClient http = HttpClient.newHttpClient();

    RunningHost(Path folders, String... settings) {
        this.folders = folders;
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "--essaim.host.services=" + folders,
                                "--essaim.host.look=20ms",
                                "--server.port=0"));
        all.addAll(List.of(settings));
        this.host =
                Host.run(
                        SampleService.class,
                        List.of(new SampleService.Started()),
                        all.toArray(String[]::new));
    }

    int port() {
        return ((ServletWebServerApplicationContext) host).getWebServer().getPort();
    }

    /** Written beside the folders and put there at once, as Kubernetes does. */
    void write(String service, Map<String, String> settings) throws IOException {
        Path unfinished = Files.createTempDirectory(folders, ".new");
        for (Map.Entry<String, String> each : settings.entrySet()) {
            Files.writeString(unfinished.resolve(each.getKey()), each.getValue() + "\n");
        }
        Path folder = folders.resolve(service);
        if (Files.exists(folder)) {
            remove(service);
        }
        Files.move(unfinished, folder);
    }

    void remove(String service) throws IOException {
        Files.move(
                folders.resolve(service), Files.createTempDirectory(folders, ".old").resolve("it"));
    }

    void named(String service, String word) throws IOException {
        write(service, Map.of("essaim.host.names", service + ".example", "sample.word", word));
    }

    HttpResponse<String> get(String service, String path) {
        return get(port(), service + ".example", path);
    }

    HttpResponse<String> post(String service, String path, String form) {
        return send(
                request(port(), service + ".example", path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    HttpResponse<String> get(int port, String hostName, String path) {
        return send(request(port, hostName, path));
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

    CompletableFuture<HttpResponse<String>> later(String service, String path) {
        return http.sendAsync(
                request(port(), service + ".example", path).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(int port, String hostName, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Host", hostName)
                .timeout(Eventually.PATIENCE);
    }

    void awaitWord(String service, String word) {
        Eventually.holds(
                service + " says " + word, () -> get(service, "/word").body().equals(word));
    }

    String own(String path) {
        return get(port(), "127.0.0.1", path).body();
    }

    /** False as soon as it is about to stop. */
    boolean isRunning() {
        return host.getBean(HostedServices.class).isRunning();
    }

    @Override
    public void close() {
        host.close();
    }
}
