package org.essaim.web.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.essaim.testkit.Gate;
import org.essaim.testkit.TestIssuer;
import org.essaim.web.identity.Club;
import org.essaim.web.identity.TestClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        classes = Club.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "essaim.limits.person.requests=5",
            "essaim.limits.person.per=10m",
            "essaim.limits.address.requests=3",
            "essaim.limits.address.per=10m"
        })
@Gate
class RateLimitsTest {

    private static final TestIssuer ISSUER = TestIssuer.start();

    @Autowired private RateLimits rateLimits;

    @LocalServerPort private int port;

    @BeforeEach
    void reset() {
        rateLimits.reset();
    }

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry registry) {
        registry.add("essaim.identity.issuer", ISSUER::issuer);
        registry.add("essaim.identity.audience", () -> TestIssuer.AUDIENCE);
    }

    @AfterAll
    static void close() {
        ISSUER.close();
    }

    @Test
    void a_person_over_the_rate_gets_a_429_with_retry_after_and_nobody_else_does() {
        String ann = ISSUER.token("ann", "north", "employee");
        for (int i = 0; i < 5; i++) {
            assertThat(ask("/api/v1/me", ann).statusCode()).isEqualTo(200);
        }
        HttpResponse<String> answer = ask("/api/v1/me", ann);
        assertThat(TestClient.problem(answer, 429).get("detail").stringValue())
                .isEqualTo("At most 5 requests in 600 seconds; those beyond that wait.");
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 120L);
        String ben = ISSUER.token("ben", "north", "employee");
        assertThat(ask("/api/v1/me", ben).statusCode()).isEqualTo(200);
        assertThat(ask("/api/v1/hours", null).statusCode()).isEqualTo(200);
    }

    @Test
    void an_address_without_a_token_is_counted_apart_from_people_at_that_address() {
        for (int i = 0; i < 3; i++) {
            assertThat(ask("/api/v1/hours", null).statusCode()).isEqualTo(200);
        }
        TestClient.problem(ask("/api/v1/hours", null), 429);
        TestClient.problem(ask("/api/v1/nowhere", null), 429);
        assertThat(ask("/actuator/health", null).statusCode()).isEqualTo(200);
        String ann = ISSUER.token("cid", "north", "employee");
        assertThat(ask("/api/v1/me", ann).statusCode()).isEqualTo(200);
    }

    @Test
    void wrong_tokens_are_counted_by_their_address() {
        for (int i = 0; i < 3; i++) {
            TestClient.problem(ask("/api/v1/me", "wrong"), 401);
        }
        TestClient.problem(ask("/api/v1/me", "wrong"), 429);
    }

    @Test
    void an_import_is_not_counted() {
        String operator = ISSUER.token("olga", "north", "operator");
        for (int i = 0; i < 7; i++) {
            HttpResponse<String> answer =
                    new TestClient(port).post("/api/v1/deliveries", operator, "{}");
            assertThat(answer.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void an_IPv6_address_is_counted_with_its_network() {
        assertThat(RateLimits.network("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(RateLimits.network("2001:db8:1:2::1"))
                .isNotEqualTo(RateLimits.network("2001:db8:1:3::1"));
        assertThat(RateLimits.network("192.0.2.1")).isEqualTo("192.0.2.1");
    }

    @Test
    void one_address_is_counted_once_however_it_is_written_and_what_is_none_is_one() {
        assertThat(RateLimits.network("::ffff:192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(List.of("192.0.2.1:50412", "[2001:db8::1]:50413", "unknown", "_x", "evil\n"))
                .extracting(RateLimits::network)
                .containsOnly(RateLimits.network(""));
    }

    private HttpResponse<String> ask(String path, String token) {
        return new TestClient(port).get(path, token);
    }
}
