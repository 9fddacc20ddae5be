package org.essaim.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.essaim.testkit.Gate;
import org.essaim.testkit.TestIssuer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The provider may be unavailable when a service starts: its keys are in the database. */
@Gate
class RestartWithoutProviderTest {

    @Test
    void a_restart_without_the_provider_accepts_tokens_of_known_keys_and_no_others() {
        TestIssuer issuer = TestIssuer.start();
        String token = issuer.token("p-1", "north", "employee");
        try (ConfigurableApplicationContext first = start(issuer)) {
            assertThat(ask(first, token)).isEqualTo(200);
        }
        issuer.close();
        try (ConfigurableApplicationContext second = start(issuer)) {
            assertThat(ask(second, token)).isEqualTo(200);
            issuer.changeKey();
            String unknown = issuer.token("p-1", "north", "employee");
            assertThat(
                            TestClient.problem(asking(second).get("/api/v1/me", unknown), 401)
                                    .get("detail")
                                    .stringValue())
                    .contains("identity provider is unavailable");
            assertThat(ask(second, token)).isEqualTo(200);
        }
    }

    @Test
    void without_a_provider_no_token_is_accepted_and_public_operations_work() {
        try (TestIssuer issuer = TestIssuer.start();
                ConfigurableApplicationContext service = start(null)) {
            String token = issuer.token("p-1", "north", "operator");
            TestClient.problem(asking(service).get("/api/v1/me", token), 401);
            TestClient.problem(asking(service).get("/api/v1/me", null), 401);
            TestClient.problem(asking(service).get("/actuator/info", null), 401);
            assertThat(asking(service).get("/api/v1/hours", null).statusCode()).isEqualTo(200);
        }
    }

    private static int ask(ConfigurableApplicationContext service, String token) {
        return asking(service).get("/api/v1/me", token).statusCode();
    }

    private static TestClient asking(ConfigurableApplicationContext service) {
        return new TestClient(((WebServerApplicationContext) service).getWebServer().getPort());
    }

    private static ConfigurableApplicationContext start(TestIssuer issuer) {
        return new SpringApplicationBuilder(Club.class)
                .web(WebApplicationType.SERVLET)
                .run(
                        "--server.port=0",
                        "--management.endpoints.web.exposure.include=info",
                        "--essaim.identity.audience=" + TestIssuer.AUDIENCE,
                        "--essaim.identity.issuer=" + (issuer == null ? "" : issuer.issuer()));
    }
}
