package org.essaim.local.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.RestClientException;

class TokensTest {

    private final AtomicInteger given = new AtomicInteger();
    private final AtomicLong nanos = new AtomicLong();
    private HttpServer server;
    private Tokens tokens;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/oauth2/token", this::answer);
        server.start();
        URI issuer = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        tokens = new Tokens(issuer, "password", nanos::get);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_token_is_kept_as_long_as_it_is_good_and_renewed_before_it_expires() throws IOException {
        assertThat(tokens.of("operator.centre", "centre")).isEqualTo("token 1");
        nanos.addAndGet(Duration.ofMinutes(57).toNanos());
        assertThat(tokens.of("operator.centre", "centre")).isEqualTo("token 1");

        nanos.addAndGet(Duration.ofMinutes(1).toNanos());

        assertThat(tokens.of("operator.centre", "centre")).isEqualTo("token 2");
    }

    @Test
    void everybody_has_their_own_for_each_service() throws IOException {
        assertThat(tokens.of("operator.centre", "centre")).isEqualTo("token 1");
        assertThat(tokens.of("director.centre", "centre")).isEqualTo("token 2");
        assertThat(tokens.of("director.centre", "reporting")).isEqualTo("token 3");
    }

    @Test
    void a_provider_that_is_away_is_a_fault_that_names_no_password() {
        server.stop(0);

        assertThatThrownBy(() -> tokens.of("operator.centre", "centre"))
                .isInstanceOf(RestClientException.class)
                .hasMessageNotContaining("password");
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        byte[] body =
                "{\"access_token\":\"token %d\",\"expires_in\":3600}"
                        .formatted(given.incrementAndGet())
                        .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
