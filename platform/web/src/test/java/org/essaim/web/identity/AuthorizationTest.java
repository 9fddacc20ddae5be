package org.essaim.web.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import module java.base;

import java.net.http.HttpResponse;
import org.essaim.contract.DivisionId;
import org.essaim.testkit.Gate;
import org.essaim.testkit.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        classes = Club.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        // No setting takes a guard away.
        properties = "spring.aop.auto=false")
@Gate
class AuthorizationTest {

    private static final DivisionId NORTH = new DivisionId("north");
    private static final TestIssuer ISSUER = TestIssuer.start();
    private static final TestIssuer OTHER = TestIssuer.start();

    @Autowired private Club.Bar bar;

    @LocalServerPort private int port;

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry registry) {
        registry.add("essaim.identity.issuer", ISSUER::issuer);
        registry.add("essaim.identity.audience", () -> TestIssuer.AUDIENCE);
        registry.add("management.endpoints.web.exposure.include", () -> "health,info");
    }

    @AfterAll
    static void close() {
        ISSUER.close();
        OTHER.close();
    }

    @Test
    void a_public_operation_needs_no_token() {
        assertThat(ask().get("/api/v1/hours", null).statusCode()).isEqualTo(200);
    }

    @Test
    void a_caller_is_who_the_token_says() {
        HttpResponse<String> answer =
                ask().get(
                                "/api/v1/me",
                                ISSUER.token("p-1", "north", "employee", "volunteer", "king"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode me = new JsonMapper().readTree(answer.body());
        assertThat(UUID.fromString(me.get("person").stringValue()).version()).isEqualTo(4);
        assertThat(me.get("division").stringValue()).isEqualTo("north");
        assertThat(me.get("roles").toString()).isEqualTo("[\"employee\",\"volunteer\"]");
    }

    @Test
    void no_token_is_a_401_that_says_what_is_needed() {
        HttpResponse<String> answer = ask().get("/api/v1/me", null);
        JsonNode problem = TestClient.problem(answer, 401);
        assertThat(problem.get("type").stringValue()).isEqualTo("urn:essaim:problem:no-token");
        assertThat(problem.get("instance").stringValue()).isEqualTo("/api/v1/me");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValue("Bearer realm=\"essaim\"");
    }

    @Test
    void an_invalid_token_is_a_401_that_says_why() {
        refused(ISSUER.expired("p-1", "north", "volunteer"), "The token has expired.");
        refused(OTHER.token("p-1", "north", "volunteer"), "of another issuer");
        refused(
                OTHER.tokenWith(claims -> claims.issuer(ISSUER.issuer()), "p-1", "north"),
                "key that the identity provider");
        refused(ISSUER.unsigned("p-1", "north", "volunteer"), "not one that this identity");
        refused("a.b.c", "not one that this identity");
        refused("ä", "malformed");
        refused(
                ISSUER.tokenWith(claims -> claims.audience("others"), "p-1", "north"),
                "not meant for tests");
        refused(
                ISSUER.tokenWith(claims -> claims.expirationTime(null), "p-1", "north"),
                "when it expires");
    }

    @Test
    void a_403_names_the_roles_that_may() {
        String employee = ISSUER.token("p-1", "north", "employee");
        JsonNode problem = TestClient.problem(ask().post("/api/v1/songs", employee, "{"), 403);
        assertThat(problem.get("roles").toString())
                .isEqualTo("[\"volunteer\",\"user-representative\"]");
        assertThat(problem.get("detail").stringValue())
                .isEqualTo(
                        "This needs one of the roles volunteer, user-representative in the"
                                + " division north.");
    }

    @Test
    void a_role_that_is_named_may_call_the_operation() {
        for (String role : List.of("volunteer", "user-representative")) {
            String token = ISSUER.token("p-1", "north", role);
            assertThat(ask().post("/api/v1/songs", token, "{\"verses\":3}").body()).isEqualTo("3");
        }
    }

    @Test
    void a_token_of_another_division_may_call_nothing_here() {
        String[] others = {
            ISSUER.token("p-1", "south", "volunteer", "director", "operator"),
            ISSUER.token("p-1", null, "volunteer", "director", "operator")
        };
        for (String token : others) {
            TestClient.problem(ask().get("/api/v1/me", token), 403);
            TestClient.problem(ask().post("/api/v1/songs", token, "{\"verses\":3}"), 403);
            TestClient.problem(ask().get("/actuator/info", token), 403);
        }
    }

    @Test
    void a_role_of_the_federation_is_let_in_from_everywhere_where_an_operation_says_so() {
        for (String of : new String[] {"north", "south", null}) {
            String controller = ISSUER.token("p-1", of, "controller");
            assertThat(ask().get("/api/v1/books", controller).body()).isEqualTo("7");
        }
        String program = ISSUER.token("p-1", "south", "controller", "metrics");
        TestClient.problem(ask().get("/api/v1/books", program), 403);
        String neighbour = ISSUER.token("p-1", "south", "volunteer", "director");
        JsonNode problem = TestClient.problem(ask().get("/api/v1/books", neighbour), 403);
        assertThat(problem.get("roles").toString()).isEqualTo("[\"volunteer\",\"controller\"]");
    }

    @Test
    void health_is_public_and_the_other_management_endpoints_are_for_operators() {
        assertThat(ask().get("/actuator/health", null).statusCode()).isEqualTo(200);
        TestClient.problem(ask().get("/actuator/info", null), 401);
        TestClient.problem(ask().get("/actuator", null), 401);
        TestClient.problem(
                ask().get("/actuator/info", ISSUER.token("p-1", "north", "director")), 403);
        String operator = ISSUER.token("p-1", "north", "operator");
        assertThat(ask().get("/actuator/info", operator).statusCode()).isEqualTo(200);
    }

    @Test
    void an_operation_is_authorized_whatever_calls_it() {
        assertThatExceptionOfType(AuthenticationException.class).isThrownBy(bar::till);
        Login member = new Login("issuer", "p-1", "p-1", Optional.of(NORTH), Set.of());
        SecurityContextHolder.getContext()
                .setAuthentication(new CallerToken(member, new Tenant.OfDivision(NORTH)));
        try {
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(bar::till);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private void refused(String token, String why) {
        HttpResponse<String> answer = ask().get("/api/v1/me", token);
        JsonNode problem = TestClient.problem(answer, 401);
        assertThat(problem.get("detail").stringValue()).contains(why);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                .startsWith("Bearer realm=\"essaim\", error=\"invalid_token\"");
        assertThat(answer.body()).doesNotContain(token);
    }

    private TestClient ask() {
        return new TestClient(port);
    }
}
