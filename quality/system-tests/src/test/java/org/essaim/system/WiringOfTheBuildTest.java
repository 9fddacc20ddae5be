package org.essaim.system;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.essaim.servers.Ports;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Night;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.SecondChance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * One jar serves the launcher and the images: the settings that an image gets at its start take
 * effect, although the wiring was generated at the build, without them (decisions 0051, 0052).
 */
@Night
@SecondChance
class WiringOfTheBuildTest {

    private static final String MODULE = "micro-incubator-service";
    private static final Path OPTIONS =
            Path.of(System.getProperty("essaim.root"), "deploy/images/java.options");
    private static final int PATIENCE_MILLIS = 20_000;

    private final DrilledFederation federation = new DrilledFederation();
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        http.close();
        federation.close();
    }

    @Test
    void a_management_port_and_a_collector_take_effect_though_the_build_knew_neither()
            throws IOException {
        int operators = Ports.free();
        try (ServerSocket collector = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
                ServiceProcess service = started(operators, collector)) {
            Eventually.holds(
                    "it is ready", () -> status(operators, "/actuator/health/readiness") == 200);
            assertThat(service.log()).contains("Starting AOT-processed");
            assertThat(status(service.port(), "/actuator/health/readiness")).isEqualTo(404);
            assertThat(status(operators, "/api/v1/freshness")).isEqualTo(404);
            assertThat(status(service.port(), "/api/v1/freshness")).isEqualTo(200);
            assertThat(measured(service.port(), "\"unknown\": 1"))
                    .as("requests are read strictly")
                    .contains("unknown-member");
            collector.setSoTimeout(PATIENCE_MILLIS);
            collector.accept().close();
        }
    }

    private ServiceProcess started(int operators, ServerSocket collector) {
        List<String> settings = new ArrayList<>(federation.settingsOfDivision());
        settings.add("--essaim.management.port=" + operators);
        settings.add("--management.tracing.sampling.probability=1.0");
        settings.add(
                "--management.opentelemetry.tracing.export.otlp.endpoint=http://127.0.0.1:"
                        + collector.getLocalPort()
                        + "/v1/traces");
        List<String> java =
                List.of(
                        ServiceProcess.java(),
                        "-XX:MaxRAM=512m",
                        "@" + OPTIONS,
                        "-jar",
                        ServiceProcess.jar(MODULE).toString());
        return ServiceProcess.start(java, MODULE, PostgresServer.freshDatabase(), settings);
    }

    /** The answer to a measure that says something more. */
    private String measured(int port, String more) throws IOException {
        String body = "{\"measuredOn\": \"2022-01-01\", \"users\": 1, " + more + "}";
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:"
                                                + port
                                                + "/api/v1/initiatives/any/measures"))
                        .header("Content-Type", "application/json")
                        .header("Measuring-Key", "none")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try {
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** The status of the response; 0 where there is none. */
    private int status(int port, String path) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException none) {
            return 0;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
