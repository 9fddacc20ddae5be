package org.essaim.web.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import module java.base;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Night;
import org.essaim.testkit.TestCertificate;
import org.essaim.web.identity.Club;
import org.essaim.web.management.ManagementPort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A token leaves this machine encrypted or not at all (decision 0066). */
@Gate
class TlsTest {

    private static final String PAGE = "/api/v1/hours";
    private static final String PROBE = "/actuator/health/liveness";

    /** Any address of this machine that is not the one a service listens at by itself. */
    private static final String OTHER_ADDRESS = "127.0.0.2";

    @TempDir Path folder;

    @Test
    void both_ports_show_the_certificate_and_take_nothing_in_plain_text() throws Exception {
        TestCertificate certificate = TestCertificate.make(folder);
        certificate.mountAt(folder);
        try (ConfigurableApplicationContext service = startedWithTls()) {
            assertThat(ask(certificate, port(service), PAGE)).isEqualTo(200);
            assertThat(ask(certificate, operators(service), PROBE)).isEqualTo(200);
            assertThat(plain(port(service), PAGE)).isEqualTo(400);
            assertThat(plain(operators(service), PROBE)).isEqualTo(400);
        }
    }

    @Test
    @Night
    void a_renewed_certificate_is_shown_at_both_ports_without_a_restart() throws Exception {
        TestCertificate.make(folder).mountAt(folder);
        TestCertificate renewed = TestCertificate.make(folder);
        try (ConfigurableApplicationContext service = startedWithTls()) {
            assertThatThrownBy(() -> ask(renewed, port(service), PAGE))
                    .isInstanceOf(SSLHandshakeException.class);
            renewed.mountAt(folder);
            Eventually.holds(
                    "the renewed certificate is shown",
                    () ->
                            shows(renewed, port(service), PAGE)
                                    && shows(renewed, operators(service), PROBE));
        }
    }

    @Test
    void a_service_that_nothing_was_said_about_is_reached_at_the_loopback_address_alone()
            throws Exception {
        try (ConfigurableApplicationContext service = started("essaim.management.port=0")) {
            assertThat(plain(port(service), PAGE)).isEqualTo(200);
            for (int each : List.of(port(service), operators(service))) {
                assertThatThrownBy(() -> new Socket(OTHER_ADDRESS, each).close())
                        .isInstanceOf(ConnectException.class);
            }
        }
    }

    @Test
    void plain_http_at_an_address_that_others_reach_stops_the_start() {
        for (String address : List.of("0.0.0.0", "")) {
            Throwable refused = catchThrowable(() -> started("server.address=" + address).close());
            assertThat(refused)
                    .as("at '%s'", address)
                    .hasStackTraceContaining("Property server.address")
                    .hasStackTraceContaining("server.ssl.bundle")
                    .hasStackTraceContaining("essaim.tls.plain-http-beyond-this-machine");
        }
    }

    @Test
    void unless_an_operator_says_that_something_in_front_encrypts() throws Exception {
        try (ConfigurableApplicationContext service =
                started(
                        "server.address=0.0.0.0",
                        "essaim.tls.plain-http-beyond-this-machine=true")) {
            new Socket(OTHER_ADDRESS, port(service)).close();
            assertThat(plain(port(service), PAGE)).isEqualTo(200);
        }
    }

    private ConfigurableApplicationContext startedWithTls() {
        return started(
                "essaim.management.port=0",
                "management.endpoint.health.group.liveness.include=livenessState",
                "server.ssl.bundle=service",
                "spring.ssl.bundle.pem.service.keystore.certificate=file:" + folder + "/tls.crt",
                "spring.ssl.bundle.pem.service.keystore.private-key=file:" + folder + "/tls.key",
                "spring.ssl.bundle.pem.service.reload-on-update=true",
                "spring.ssl.bundle.watch.file.quiet-period=100ms");
    }

    private static ConfigurableApplicationContext started(String... settings) {
        return new SpringApplicationBuilder(Club.class)
                .run(
                        Stream.concat(Stream.of("server.port=0"), Stream.of(settings))
                                .map(each -> "--" + each)
                                .toArray(String[]::new));
    }

    private static int port(ConfigurableApplicationContext service) {
        return Integer.parseInt(service.getEnvironment().getProperty("local.server.port"));
    }

    private static int operators(ConfigurableApplicationContext service) {
        return service.getBean(ManagementPort.class).number();
    }

    private static boolean shows(TestCertificate certificate, int port, String path) {
        try {
            return ask(certificate, port, path) == 200;
        } catch (IOException notYet) {
            return false;
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    private static int ask(TestCertificate certificate, int port, String path) throws Exception {
        try (HttpClient http = HttpClient.newBuilder().sslContext(certificate.trusted()).build()) {
            return status(http, "https", port, path);
        }
    }

    private static int plain(int port, String path) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return status(http, "http", port, path);
        }
    }

    private static int status(HttpClient http, String scheme, int port, String path)
            throws Exception {
        URI address = URI.create(scheme + "://127.0.0.1:" + port + path);
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                .statusCode();
    }
}
