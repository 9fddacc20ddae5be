package org.essaim.federation.stream;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.essaim.testkit.Gate;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.TestIssuer;
import org.essaim.web.management.ManagementPort;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * On a cluster probes and metrics have a port of their own, that no route leads to. It asks who
 * comes as the other one does, and shows nothing that the other one shows.
 */
@Gate
class ManagementPortTest {

    private static final TestIssuer ISSUER = TestIssuer.shared();
    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() {
        service =
                RunningService.start(
                        PostgresServer.platformDatabase(),
                        "essaim.management.port=0",
                        "management.endpoint.health.group.liveness.include=livenessState",
                        "management.endpoint.health.group.readiness.include=readinessState,db",
                        "essaim.identity.issuer=" + ISSUER.issuer(),
                        "essaim.identity.audience=" + TestIssuer.AUDIENCE);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void probes_are_answered_to_everybody() {
        assertThat(ask(operators(), "/actuator/health/liveness", null)).isEqualTo(200);
        assertThat(ask(operators(), "/actuator/health/readiness", null)).isEqualTo(200);
    }

    @Test
    void all_else_is_for_operators() {
        String operator = ISSUER.token("o-1", null, "operator");
        String employee = ISSUER.token("e-1", null, "employee");
        for (String path : new String[] {"prometheus", "dead-letters", "streams", "rebuilds"}) {
            assertThat(ask(operators(), "/actuator/" + path, null)).as(path).isEqualTo(401);
            assertThat(ask(operators(), "/actuator/" + path, employee)).as(path).isEqualTo(403);
            assertThat(ask(operators(), "/actuator/" + path, operator)).as(path).isEqualTo(200);
        }
    }

    @Test
    void who_reads_metrics_reads_nothing_else_whatever_roles_stand_beside_that_one() {
        String metrics = ISSUER.token("prometheus", null, "metrics", "operator", "director");
        assertThat(ask(operators(), "/actuator/prometheus", metrics)).isEqualTo(200);
        for (String path : new String[] {"", "/info", "/dead-letters", "/streams", "/rebuilds"}) {
            assertThat(ask(operators(), "/actuator" + path, metrics)).as(path).isEqualTo(403);
        }
    }

    @Test
    void neither_port_shows_what_belongs_to_the_other() {
        String operator = ISSUER.token("o-1", null, "operator");
        assertThat(ask(everybody(), "/actuator/dead-letters", operator)).isEqualTo(404);
        assertThat(ask(everybody(), "/api/v1/freshness", null)).isEqualTo(200);
        assertThat(ask(operators(), "/api/v1/freshness", operator)).isEqualTo(404);
        assertThat(ask(everybody(), "/%61ctuator/health", null)).isEqualTo(404);
        assertThat(ask(everybody(), "/actuator/nothing", operator)).isEqualTo(404);
        assertThat(ask(operators(), "/error", operator)).isEqualTo(404);
    }

    private static int operators() {
        return service.getBean(ManagementPort.class).number();
    }

    private static int everybody() {
        return Integer.parseInt(service.getEnvironment().getProperty("local.server.port"));
    }

    private static int ask(int port, String path, String token) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }
}
