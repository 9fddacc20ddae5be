package org.essaim.testkit;

import module java.base;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks every list that a running service describes, and says which of them is asked or answered in
 * another way than the others.
 */
public final class EveryList {

    private static final String UUID = "00000000-0000-0000-0000-000000000000";
    private static final String UNKNOWN = "misspelt";

    private final URI service;
    private final String token;
    private final JsonNode description;
    private final List<String> deviations = new ArrayList<>();

    /**
     * @param token of somebody who may read all of them
     */
    public EveryList(URI service, String token) {
        this.service = service;
        this.token = token;
        this.description = JsonMapper.shared().readTree(EveryCall.description(service));
    }

    /** The paths of all lists, as they are described. */
    public List<String> paths() {
        return description
                .path("paths")
                .propertyStream()
                .filter(path -> isList(path.getValue().path("get")))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * @return a line for each list that deviates; empty where all are alike
     */
    public List<String> deviations() {
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (String path : paths()) {
                look(http, path);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
        return deviations;
    }

    /** What is a table too, and what is an array, though it should not be one. */
    private boolean isList(JsonNode operation) {
        JsonNode content = operation.at("/responses/200/content");
        JsonNode schema = resolved(content.at("/application~1json/schema"));
        return content.has("text/csv") && content.has("application/jsonl")
                || schema.path("type").asString("").equals("array")
                || schema.path("properties").has("next");
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref")
                ? description.at(schema.path("$ref").asString().substring(1))
                : schema;
    }

    private void look(HttpClient http, String path) throws IOException, InterruptedException {
        String list = withExamples(path);
        HttpResponse<String> first = get(http, list);
        if (first.statusCode() == 200) {
            JsonNode body = JsonMapper.shared().readTree(first.body());
            expect(path, "has items", body.path("items").isArray());
            expect(path, "has a tag", isTagged(http, list, first));
        } else {
            expect(path, "answers " + first.statusCode(), first.statusCode() == 404);
        }
        refuses(http, list, UNKNOWN);
        for (String order : orders(path)) {
            HttpResponse<String> sorted = get(http, with(list, "sort=" + order));
            expect(path, "sorts by " + order, sorted.statusCode() == first.statusCode());
            refuses(http, list, "sort");
        }
        for (String wrong : List.of("size=0", "size=1001", "size=many")) {
            expect(path, "refuses " + wrong, get(http, with(list, wrong)).statusCode() == 400);
        }
        int one = get(http, with(list, "size=1&after=")).statusCode();
        expect(path, "takes size and after", one == first.statusCode());
    }

    /** What is misspelt, the name of a parameter or its value, in both languages. */
    private void refuses(HttpClient http, String list, String parameter)
            throws IOException, InterruptedException {
        for (String language : List.of("en", "fr")) {
            HttpResponse<String> refused =
                    get(http, with(list, parameter + "=" + UNKNOWN), "Accept-Language", language);
            expect(
                    list,
                    "refuses %s=%s in %s".formatted(parameter, UNKNOWN, language),
                    refused.statusCode() == 400
                            && refused.body().contains("\"member\":\"" + parameter + "\""));
        }
    }

    /** Those in which it can be asked for; none where it has one alone. */
    private List<String> orders(String path) {
        return description
                .path("paths")
                .path(path)
                .at("/get/parameters")
                .valueStream()
                .filter(it -> it.path("name").asString().equals("sort"))
                .flatMap(it -> resolved(it.path("schema")).path("enum").valueStream())
                .map(JsonNode::asString)
                .toList();
    }

    /** What is not to be kept anywhere needs none. */
    private boolean isTagged(HttpClient http, String list, HttpResponse<String> first)
            throws IOException, InterruptedException {
        String tag = first.headers().firstValue("ETag").orElse("");
        return first.headers().firstValue("Cache-Control").orElse("").contains("no-store")
                || !tag.isEmpty() && get(http, list, "If-None-Match", tag).statusCode() == 304;
    }

    private String withExamples(String path) {
        String filled = path;
        for (JsonNode each : description.path("paths").path(path).at("/get/parameters")) {
            String name = each.path("name").asString();
            String example =
                    each.path("schema").path("format").asString("").equals("uuid") ? UUID : "x";
            filled = filled.replace("{" + name + "}", example);
            if (each.path("in").asString().equals("query")
                    && each.path("required").asBoolean(false)) {
                filled = with(filled, name + "=" + example);
            }
        }
        return filled;
    }

    private static String with(String path, String parameter) {
        return path + (path.contains("?") ? "&" : "?") + parameter;
    }

    private void expect(String path, String what, boolean holds) {
        if (!holds) {
            deviations.add(path + ": not so: " + what);
        }
    }

    private HttpResponse<String> get(HttpClient http, String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(service.resolve(path))
                        .header("Authorization", "Bearer " + token);
        return http.send(
                (headers.length == 0 ? request : request.headers(headers)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
