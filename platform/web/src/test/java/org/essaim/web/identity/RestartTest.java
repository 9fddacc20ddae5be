package org.essaim.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.TestIssuer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The provider may be gone when a service starts: its keys stand in the service's database. */
class RestartTest {

    private static final DataSource DATABASE = PostgresServer.freshDatabase().dataSource();

    /** The database of the service, as node wires it. */
    @Configuration(proxyBeanMethods = false)
    static class WithDatabase {

        @Bean
        JdbcClient jdbc() {
            return JdbcClient.create(DATABASE);
        }
    }

    @BeforeAll
    static void migrate() throws IOException {
        try (InputStream sql =
                RestartTest.class.getResourceAsStream("/db/platform/V4__identity.sql")) {
            String text = new String(sql.readAllBytes(), StandardCharsets.UTF_8);
            JdbcClient.create(DATABASE).sql(text).update();
        }
    }

    @Test
    void a_restart_without_the_provider_believes_what_it_signed_before_and_nothing_else() {
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
                            Asking.problem(asking(second).get("/api/v1/me", unknown), 401)
                                    .get("detail")
                                    .stringValue())
                    .contains("identity provider cannot be asked now");
            assertThat(ask(second, token)).isEqualTo(200);
        }
    }

    @Test
    void without_a_provider_no_token_passes_and_the_public_is_served() {
        try (TestIssuer issuer = TestIssuer.start();
                ConfigurableApplicationContext service = start(null)) {
            String token = issuer.token("p-1", "north", "operator");
            Asking.problem(asking(service).get("/api/v1/me", token), 401);
            Asking.problem(asking(service).get("/api/v1/me", null), 401);
            Asking.problem(asking(service).get("/actuator/info", null), 401);
            assertThat(asking(service).get("/api/v1/hours", null).statusCode()).isEqualTo(200);
        }
    }

    private static int ask(ConfigurableApplicationContext service, String token) {
        return asking(service).get("/api/v1/me", token).statusCode();
    }

    private static Asking asking(ConfigurableApplicationContext service) {
        return new Asking(((WebServerApplicationContext) service).getWebServer().getPort());
    }

    private static ConfigurableApplicationContext start(TestIssuer issuer) {
        return new SpringApplicationBuilder(Club.class, WithDatabase.class)
                .web(WebApplicationType.SERVLET)
                .run(
                        "--server.port=0",
                        "--management.endpoints.web.exposure.include=info",
                        "--essaim.identity.issuer=" + (issuer == null ? "" : issuer.issuer()));
    }
}
