package org.essaim.federation.objective;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.essaim.web.limits.TakesFile;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** What of all requests an objective is about, as Prometheus reads it. */
class RequestsTest {

    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Requests requests = new Requests(new ObjectiveMetrics(registry));

    @Test
    void both_objectives_are_there_from_the_start_with_one_boundary_each() {
        assertThat(exported())
                .containsExactly(
                        "essaim_objective_failed_total{objective=\"command\"} 0.0",
                        "essaim_objective_failed_total{objective=\"page\"} 0.0",
                        "essaim_objective_seconds_bucket{objective=\"command\",le=\"+Inf\"} 0",
                        "essaim_objective_seconds_bucket{objective=\"command\",le=\"1.0\"} 0",
                        "essaim_objective_seconds_bucket{objective=\"page\",le=\"+Inf\"} 0",
                        "essaim_objective_seconds_bucket{objective=\"page\",le=\"1.0\"} 0",
                        "essaim_objective_seconds_count{objective=\"command\"} 0",
                        "essaim_objective_seconds_count{objective=\"page\"} 0",
                        "essaim_objective_seconds_max{objective=\"command\"} 0.0",
                        "essaim_objective_seconds_max{objective=\"page\"} 0.0",
                        "essaim_objective_seconds_sum{objective=\"command\"} 0.0",
                        "essaim_objective_seconds_sum{objective=\"page\"} 0.0");
    }

    @Test
    void whoever_changes_something_has_sent_a_command() {
        answered(request("POST", "/api/v1/initiatives"), 201, "application/json");
        answered(request("DELETE", "/api/v1/members/ada"), 204, null);
        answered(request("POST", "/initiatives"), 303, null);

        assertThat(kept("command")).isEqualTo(3);
        assertThat(kept("page")).isZero();
    }

    @Test
    void what_is_refused_is_answered_and_what_breaks_is_missed_however_soon() {
        answered(request("POST", "/api/v1/initiatives"), 422, "application/problem+json");
        answered(request("POST", "/api/v1/initiatives"), 500, "application/problem+json");
        answered(request("GET", "/"), 503, "text/html;charset=UTF-8");

        assertThat(kept("command")).isEqualTo(1);
        assertThat(kept("page")).isZero();
        assertThat(exported())
                .contains(
                        "essaim_objective_failed_total{objective=\"command\"} 1.0",
                        "essaim_objective_failed_total{objective=\"page\"} 1.0");
    }

    @Test
    void a_page_is_what_is_read_and_comes_as_html() {
        answered(request("GET", "/"), 200, "text/html;charset=UTF-8");
        answered(request("GET", "/look.css"), 200, "text/css");
        answered(request("GET", "/api/v1/initiatives"), 200, "application/json");
        answered(request("GET", "/live"), 200, "text/event-stream");
        answered(request("GET", "/"), 303, null);

        assertThat(kept("page")).isEqualTo(1);
        assertThat(kept("command")).isZero();
    }

    @Test
    void files_and_operators_count_for_nothing() throws NoSuchMethodException {
        MockHttpServletRequest photo = request("PUT", "/api/v1/receipts/1");
        photo.setAttribute(
                HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE,
                new HandlerMethod(this, getClass().getDeclaredMethod("takesPhoto")));
        answered(photo, 500, "application/problem+json");
        answered(request("POST", "/actuator/streams"), 500, "application/json");

        assertThat(exported()).noneMatch(line -> !line.endsWith(" 0") && !line.endsWith(" 0.0"));
    }

    @TakesFile("image/png")
    void takesPhoto() {}

    private static MockHttpServletRequest request(String method, String path) {
        return new MockHttpServletRequest(method, path);
    }

    private void answered(MockHttpServletRequest request, int status, String type) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        response.setStatus(status);
        response.setContentType(type);
        var context = new ServerRequestObservationContext(request, response);
        assertThat(requests.supportsContext(context)).isTrue();
        requests.onStart(context);
        requests.onStop(context);
    }

    private int kept(String objective) {
        String bucket =
                "essaim_objective_seconds_bucket{objective=\"%s\",le=\"1.0\"} "
                        .formatted(objective);
        return exported().stream()
                .filter(line -> line.startsWith(bucket))
                .mapToInt(line -> Integer.parseInt(line.substring(bucket.length())))
                .sum();
    }

    private List<String> exported() {
        return registry.scrape().lines().filter(line -> !line.startsWith("#")).sorted().toList();
    }
}
