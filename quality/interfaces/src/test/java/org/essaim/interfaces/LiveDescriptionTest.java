package org.essaim.interfaces;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.essaim.interfaces.OpenApiDocument.Operation;
import org.essaim.testkit.DescribedAnswers;
import org.essaim.testkit.WhenInterfacesChange;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the running services take and answer is what their descriptions say. */
@ExtendWith(RunningFederation.Given.class)
@WhenInterfacesChange
class LiveDescriptionTest {

    private static final String DIVISION = "rectorat-des-monts";
    private static final String BODY = "/requestBody/content/application~1json/example";
    private static final String ANSWER = "/responses/200/content/application~1json/schema";

    /** That a request is of no shape that the service knows, or broke it. */
    private static final Set<Integer> MISUNDERSTOOD = Set.of(400, 406, 415, 422, 500);

    /** What an example cannot know of where it is sent. */
    private static final Set<String> OF_THERE = Set.of("unknown-person", "webhook-host-unknown");

    @ParameterizedTest
    @CsvSource({"micro-incubator, " + DIVISION + ", employee", "incubator, centre, director"})
    void every_example_is_of_a_shape_that_the_service_takes(
            String service, String place, String usual, RunningFederation federation)
            throws IOException, InterruptedException {
        OpenApiDocument api = OpenApiDocument.of(service);
        DescribedCalls calls = new DescribedCalls(api, place, usual, federation);
        List<String> misunderstood = new ArrayList<>();
        int sent = 0;
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (Operation each : api.operations()) {
                JsonNode example = each.described().at(BODY);
                if (example.isMissingNode()) {
                    continue;
                }
                HttpRequest.Builder request = calls.to(each);
                HttpResponse<String> answer =
                        http.send(
                                request.header("Content-Type", "application/json")
                                        .method(
                                                each.method().toUpperCase(Locale.ROOT),
                                                BodyPublishers.ofString(example.toString()))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
                sent++;
                DescribedAnswers.of(service).hold(answer);
                if (MISUNDERSTOOD.contains(answer.statusCode()) && !isOfThere(answer.body())) {
                    misunderstood.add(each + ": " + answer.body());
                }
            }
        }
        assertThat(misunderstood).isEmpty();
        assertThat(sent).isGreaterThan(25);
    }

    /** Whether all that is wrong is that somebody, or some host, is known elsewhere. */
    private static boolean isOfThere(String problem) {
        JsonNode errors = JsonMapper.shared().readTree(problem).path("errors");
        return !errors.isEmpty()
                && errors.valueStream()
                        .allMatch(it -> OF_THERE.contains(it.get("code").asString()));
    }

    @ParameterizedTest
    @CsvSource({
        "micro-incubator, " + DIVISION + ", employee",
        "incubator, centre, director",
        "reporting, reporting, ''"
    })
    void every_answer_has_what_its_description_requires(
            String service, String place, String usual, RunningFederation federation)
            throws IOException, InterruptedException {
        OpenApiDocument api = OpenApiDocument.of(service);
        DescribedCalls calls = new DescribedCalls(api, place, usual, federation);
        int answered = 0;
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (Operation each : api.operations()) {
                JsonNode schema = each.described().at(ANSWER);
                if (!each.reads() || schema.isMissingNode() || each.path().contains("{")) {
                    continue;
                }
                HttpResponse<String> answer =
                        http.send(
                                calls.to(each).GET().build(), HttpResponse.BodyHandlers.ofString());
                DescribedAnswers.of(service).hold(answer);
                answered += answer.statusCode() == 200 ? 1 : 0;
            }
        }
        assertThat(answered).isGreaterThan(8);
    }
}
