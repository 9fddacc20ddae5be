package org.essaim.web.limits;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import jakarta.servlet.http.HttpServletResponse;
import org.essaim.testkit.Gate;
import org.essaim.web.identity.Club;
import org.essaim.web.identity.PublicOperation;
import org.essaim.web.identity.TestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** On a cluster, as at home: only a gateway says who asks, and nobody says who is asked. */
@Gate
class AddressesTest {

    private static final String ENVIRONMENT =
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;

    private ConfigurableApplicationContext service;

    @RestController
    static class Door {

        @PublicOperation
        @GetMapping("/api/v1/door")
        void open(HttpServletResponse response) throws IOException {
            response.sendRedirect("/api/v1/hours");
        }
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void whatever_a_client_says_of_its_address_it_is_counted_once() {
        start();
        assertThat(statuses(request -> "198.51.100." + request + ", 10.1.2.3"))
                .containsExactly(200, 200, 200, 429, 429);
    }

    @Test
    void a_client_of_a_private_network_behind_the_gateway_is_counted_by_what_the_gateway_says() {
        start("essaim.limits.proxies=127.0.0.1/32");
        assertThat(statuses(request -> "198.51.100." + request + ", 10.1.2.3"))
                .containsExactly(200, 200, 200, 429, 429);
        assertThat(status("10.1.2.4")).as("another client").isEqualTo(200);
    }

    @Test
    void two_gateways_in_a_row_are_both_passed_and_no_more() {
        start("essaim.limits.proxies=127.0.0.1/32,10.9.0.0/30");
        assertThat(statuses(request -> "198.51.100." + request + ", 10.1.2.3, 10.9.0.2"))
                .containsExactly(200, 200, 200, 429, 429);
    }

    @Test
    void no_redirect_names_a_host_that_a_client_wrote() throws IOException {
        start("essaim.limits.proxies=127.0.0.1/32");
        List<String> answer =
                raw(
                        "GET /api/v1/door HTTP/1.1",
                        "Host: evil.example",
                        "X-Forwarded-Host: evil.example",
                        "X-Forwarded-Proto: https",
                        "Forwarded: host=evil.example");
        assertThat(answer)
                .contains("Location: /api/v1/hours")
                .noneMatch(line -> line.contains("evil"));
    }

    private List<Integer> statuses(IntFunction<String> forwardedFor) {
        return IntStream.range(0, 5).map(i -> status(forwardedFor.apply(i))).boxed().toList();
    }

    private int status(String forwardedFor) {
        return TestClient.send(
                        new TestClient(port())
                                .request("/api/v1/hours", null)
                                .header("X-Forwarded-For", forwardedFor))
                .statusCode();
    }

    /** Java's client writes no {@code Host} of another. */
    private List<String> raw(String... lines) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            String request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    private int port() {
        return ((WebServerApplicationContext) service).getWebServer().getPort();
    }

    /** As if it ran on a cluster. */
    private void start(String... settings) {
        StandardEnvironment cluster = new StandardEnvironment();
        cluster.getPropertySources()
                .replace(
                        ENVIRONMENT,
                        new SystemEnvironmentPropertySource(
                                ENVIRONMENT,
                                Map.of(
                                        "KUBERNETES_SERVICE_HOST", "10.0.0.1",
                                        "KUBERNETES_SERVICE_PORT", "443")));
        List<String> arguments = new ArrayList<>(List.of("--server.port=0"));
        arguments.add("--essaim.limits.address.requests=3");
        arguments.add("--essaim.limits.address.per=10m");
        Stream.of(settings).map(each -> "--" + each).forEach(arguments::add);
        service =
                new SpringApplicationBuilder(Club.class, Door.class)
                        .environment(cluster)
                        .run(arguments.toArray(String[]::new));
    }
}
