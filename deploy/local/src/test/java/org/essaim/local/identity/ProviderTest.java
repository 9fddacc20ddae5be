package org.essaim.local.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Gate
class ProviderTest {

    private static final String DISCOVERY = "/.well-known/openid-configuration";

    @Test
    @Rule("R100")
    void a_script_gets_a_token_that_names_the_division_and_the_roles_and_nobody() throws Exception {
        JsonNode claims = claims(RunningProvider.tokens().of("employee.ecole", "centre"));

        assertThat(claims.path("iss").asString()).isEqualTo(RunningProvider.issuer().toString());
        assertThat(claims.path("aud").asString()).isEqualTo("centre");
        assertThat(claims.path("division").asString()).isEqualTo("école");
        assertThat(claims.path("roles")).extracting(JsonNode::asString).containsExactly("employee");
        assertThat(claims.path("sub").asString()).matches("p-[0-9a-f]{20}");
        assertThat(claims.toString()).doesNotContain("employee.ecole");
    }

    @Test
    void the_people_of_the_centre_are_said_to_be_of_the_centre() throws Exception {
        JsonNode claims = claims(RunningProvider.tokens().of("director.centre", "reporting"));

        assertThat(claims.path("aud").asString()).isEqualTo("reporting");
        assertThat(claims.path("division").asString()).isEqualTo("centre");
        assertThat(claims.path("roles")).extracting(JsonNode::asString).containsExactly("director");
    }

    @Test
    void a_person_logs_in_at_the_form_and_the_program_proves_that_it_is_the_one_that_asked()
            throws Exception {
        try (Browser browser = new Browser(RunningProvider.issuer())) {
            assertThat(browser.authorize(true)).endsWith("/login");
            String after = browser.login("volunteer.anct", RunningProvider.PASSWORD);
            assertThat(after).contains("/oauth2/authorize?response_type=code");
            String back = browser.authorize(true);
            assertThat(back).startsWith("http://127.0.0.1:9999/callback?code=");
            String code = URI.create(back).getQuery().replaceFirst("code=([^&]*).*", "$1");

            assertThat(browser.exchange(code, "w".repeat(64)).statusCode()).isEqualTo(400);
            var answer = browser.exchange(code, Browser.VERIFIER);

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            JsonNode tokens = JsonMapper.shared().readTree(answer.body());
            JsonNode access = claims(tokens.path("access_token").asString());
            JsonNode id = claims(tokens.path("id_token").asString());
            assertThat(access.path("division").asString()).isEqualTo("anct");
            assertThat(access.path("aud").asString()).isEqualTo("division.anct");
            for (String claim : List.of("sub", "division", "roles")) {
                assertThat(id.path(claim)).as(claim).isEqualTo(access.path(claim));
            }
            assertThat(id.path("roles"))
                    .extracting(JsonNode::asString)
                    .containsExactly("volunteer");
            assertThat(id.path("aud").asString()).isEqualTo(DemoClients.FOR_PAGES);
        }
    }

    @Test
    void scripts_of_a_listed_site_may_have_a_token_and_those_of_no_other_site() throws Exception {
        for (String path : List.of("/oauth2/token", "/oauth2/jwks", DISCOVERY)) {
            assertThat(allowed(path, RunningProvider.FRONT))
                    .as(path)
                    .isEqualTo(RunningProvider.FRONT);
            assertThat(allowed(path, "https://elsewhere.example")).as(path).isEqualTo("none");
        }
        assertThat(allowed("/oauth2/authorize", RunningProvider.FRONT)).isEqualTo("none");
    }

    /** Whose scripts may send something there, as a browser asks before one does. */
    private static String allowed(String path, String site) throws Exception {
        HttpRequest before =
                HttpRequest.newBuilder(RunningProvider.issuer().resolve(path))
                        .header("Origin", site)
                        .header("Access-Control-Request-Method", "POST")
                        .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                        .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(before, HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue("Access-Control-Allow-Origin")
                    .orElse("none");
        }
    }

    @Test
    void without_a_challenge_there_is_no_code() throws Exception {
        try (Browser browser = new Browser(RunningProvider.issuer())) {
            browser.login("volunteer.anct", RunningProvider.PASSWORD);

            assertThat(browser.authorize(false)).contains("error=invalid_request");
        }
    }

    @Test
    void a_wrong_password_or_a_login_without_the_forms_token_lets_nobody_in() throws Exception {
        try (Browser browser = new Browser(RunningProvider.issuer())) {
            assertThat(browser.login("volunteer.anct", "guessed")).endsWith("/login?error");
            Map<String, String> forged =
                    Map.of("username", "volunteer.anct", "password", RunningProvider.PASSWORD);
            assertThat(browser.post("/login", forged).statusCode()).isEqualTo(403);
        }
        Tokens guessing = Tokens.from(RunningProvider.issuer(), "guessed");
        assertThatThrownBy(() -> guessing.of("employee.ecole", "centre"))
                .isInstanceOf(RestClientException.class)
                .hasMessageEndingWith("gives no token to employee.ecole: 401");
    }

    @Test
    void it_is_found_by_discovery_and_shows_the_public_half_of_its_key_alone() throws Exception {
        try (Browser browser = new Browser(RunningProvider.issuer())) {
            JsonNode found = json(browser, "/.well-known/openid-configuration");
            JsonNode keys = json(browser, "/oauth2/jwks");

            assertThat(found.path("issuer").asString())
                    .isEqualTo(RunningProvider.issuer().toString());
            assertThat(found.path("jwks_uri").asString()).endsWith("/oauth2/jwks");
            assertThat(keys.path("keys").path(0).has("n")).isTrue();
            assertThat(keys.path("keys").path(0).has("d")).isFalse();
            assertThat(browser.get("/login").headers().firstValue("X-Frame-Options"))
                    .contains("DENY");
        }
    }

    private static JsonNode json(Browser browser, String path) throws Exception {
        return JsonMapper.shared().readTree(browser.get(path).body());
    }

    private static JsonNode claims(String token) {
        byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
        return JsonMapper.shared().readTree(new String(claims, StandardCharsets.UTF_8));
    }
}
