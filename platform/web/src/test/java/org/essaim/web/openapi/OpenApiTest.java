package org.essaim.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.essaim.testkit.Gate;
import org.essaim.web.Bakery;
import org.essaim.web.identity.TestClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(classes = Bakery.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Gate
class OpenApiTest {

    @LocalServerPort private int port;

    private JsonNode api;

    @BeforeEach
    void read() {
        HttpResponse<String> answer = new TestClient(port).get("/v3/api-docs", null);
        assertThat(answer.statusCode()).isEqualTo(200);
        api = new JsonMapper().readTree(answer.body());
    }

    @Test
    void it_is_of_the_version_that_it_says_and_of_no_host() {
        assertThat(api.get("openapi").stringValue()).startsWith("3.1");
        assertThat(api.at("/info/version").stringValue()).matches("[0-9]+\\.[0-9]+\\.[0-9]+.*");
        assertThat(api.at("/servers").values())
                .extracting(each -> each.get("url").stringValue())
                .containsExactly("/");
        assertThat(api.at("/paths").has("/error")).isFalse();
    }

    @Test
    void an_operation_says_who_may_have_it() {
        JsonNode light = operation("/api/v1/ovens/{baker}", "put");
        assertThat(light.get("x-roles").toString()).isEqualTo("[\"director\",\"operator\"]");
        assertThat(light.get("x-access").stringValue()).isEqualTo("roles");
        assertThat(light.get("description").stringValue())
                .isEqualTo("For these roles at the centre: director, operator.");
        assertThat(light.get("security").toString()).isEqualTo("[{\"token\":[]}]");
        assertThat(light.get("parameters").values())
                .extracting(each -> each.get("name").stringValue())
                .containsExactly("baker", "Idempotency-Key");
        JsonNode loaves = operation("/api/v1/loaves", "get");
        assertThat(loaves.get("security").toString()).isEqualTo("[]");
        assertThat(loaves.get("x-access").stringValue()).isEqualTo("everybody");
        assertThat(operation("/api/v1/ovens", "get").get("x-access").stringValue())
                .isEqualTo("members");
    }

    @Test
    void a_file_is_described_by_the_types_it_may_be_of() {
        JsonNode photo = operation("/api/v1/loaves/photo", "post");
        assertThat(photo.at("/requestBody/content").propertyNames()).containsExactly("image/png");
        assertThat(photo.at("/requestBody/content/image~1png/schema/format").stringValue())
                .isEqualTo("binary");
        assertThat(photo.get("responses").has("413")).isTrue();
    }

    @Test
    void an_operation_says_with_which_problems_it_answers() {
        JsonNode light = operation("/api/v1/ovens/{baker}", "put").get("responses");
        assertThat(light.propertyNames())
                .contains("400", "401", "403", "404", "406", "413", "415", "422", "429", "500")
                .doesNotContain("409");
        JsonNode order = operation("/api/v1/orders", "post").at("/responses/409");
        assertThat(order.get("x-codes").toString()).isEqualTo("[\"too-late\"]");
        assertThat(order.get("description").stringValue()).contains(": too-late.");
        assertThat(order.get("content").propertyNames())
                .containsExactly("application/problem+json");
        JsonNode loaves = operation("/api/v1/loaves", "get").get("responses");
        assertThat(loaves.propertyNames())
                .containsExactly("200", "304", "400", "406", "429", "500", "503");
        assertThat(operation("/api/v1/flour", "post").get("responses").propertyNames())
                .contains("422")
                .doesNotContain("413");
        assertThat(api.at("/components/responses/403/content").propertyNames())
                .containsExactly("application/problem+json");
    }

    @Test
    void values_are_described_as_they_are_on_the_wire() {
        JsonNode loaf = api.at("/components/schemas/Loaf");
        assertThat(loaf.at("/properties/baker/type").stringValue()).isEqualTo("string");
        assertThat(loaf.at("/properties/baker/maxLength").intValue()).isEqualTo(100);
        assertThat(loaf.get("required").values())
                .as("what is never null")
                .extracting(JsonNode::stringValue)
                .containsExactlyInAnyOrder("name", "pieces", "grains");
        assertThat(loaf.at("/properties/cost/$ref").stringValue())
                .isEqualTo("#/components/schemas/Amount");
        JsonNode amount = api.at("/components/schemas/Amount/properties");
        assertThat(amount.propertyNames()).containsExactly("euros", "halfDays");
        assertThat(amount.at("/euros/pattern").stringValue()).startsWith("^-?[0-9]+");
        assertThat(amount.at("/halfDays/type").stringValue()).isEqualTo("integer");
        assertThat(api.at("/components/schemas/Amount/required").toString())
                .isEqualTo("[\"euros\",\"halfDays\"]");
        assertThat(api.at("/components/schemas/GivenAmount").has("required")).isFalse();
        JsonNode order = api.at("/components/schemas/GivenOrder");
        assertThat(order.at("/required").toString())
                .isEqualTo("[\"baker\",\"pieces\",\"wantedOn\"]");
        assertThat(order.at("/properties/bread/pattern").stringValue()).isEqualTo("^([a-z]+)$");
        JsonNode oven = api.at("/components/schemas/Oven/properties");
        assertThat(oven.propertyNames())
                .containsExactlyInAnyOrder("heater", "since", "id", "why", "note");
        assertThat(oven.at("/heater/type").stringValue()).isEqualTo("string");
        assertThat(oven.at("/since/format").stringValue()).isEqualTo("date-time");
        assertThat(oven.at("/id/format").stringValue()).isEqualTo("uuid");
        assertThat(oven.at("/why/maxLength").intValue()).isEqualTo(4000);
        assertThat(oven.at("/note/pattern").stringValue()).startsWith("^sha256:");
    }

    @Test
    void a_table_is_described_in_each_of_its_forms() {
        for (String path : new String[] {"/api/v1/loaves", "/api/v1/streamed", "/api/v1/pages"}) {
            JsonNode content = operation(path, "get").at("/responses/200/content");
            assertThat(content.propertyNames())
                    .as(path)
                    .containsExactlyInAnyOrder("application/json", "text/csv", "application/jsonl");
        }
        JsonNode streamed = operation("/api/v1/streamed", "get").at("/responses/200/content");
        assertThat(streamed.at("/application~1json/schema/type").stringValue()).isEqualTo("array");
        assertThat(streamed.at("/application~1json/schema/items/$ref").stringValue())
                .isEqualTo("#/components/schemas/Loaf");
    }

    @Test
    void the_page_to_try_it_out_takes_everything_from_here() {
        TestClient client = new TestClient(port);
        HttpResponse<String> page = client.get("/swagger-ui.html", null);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'self'");
        assertThat(page.body()).contains("/assets/swagger.js").doesNotContain("http:", "https:");
        for (String part :
                new String[] {
                    "/webjars/swagger-ui/swagger-ui.css",
                    "/webjars/swagger-ui/swagger-ui-bundle.js",
                    "/assets/swagger.js"
                }) {
            assertThat(client.get(part, null).statusCode()).as(part).isEqualTo(200);
        }
    }

    private JsonNode operation(String path, String method) {
        return api.get("paths").get(path).get(method);
    }
}
