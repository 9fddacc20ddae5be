package org.essaim.local.federation;

import module java.base;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.essaim.local.identity.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the services over HTTP, as any client would, with a token of one of the demo people. */
public final class ServiceClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration TO_ANSWER = Duration.ofSeconds(30);
    private static final Duration TO_IMPORT = Duration.ofHours(2);

    private final Tokens tokens;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    /**
     * @param tokens of the people who send the requests
     */
    public ServiceClient(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Whether the service answers. */
    boolean isReady(Service service) {
        try {
            get(service, "api/v1/freshness");
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    /**
     * As the service's operator.
     *
     * @throws IOException if there is no response, or another one than 200
     */
    public JsonNode get(Service service, String path) throws IOException {
        return get(service.at(path), service.operator());
    }

    /**
     * @param login of the person who sends the request
     * @throws IOException if there is no response, or another one than 200
     */
    public JsonNode get(URI address, String login) throws IOException {
        HttpRequest request =
                request(address, login)
                        .timeout(TO_ANSWER)
                        .header("Accept", "application/json")
                        .build();
        return read(address, send(request), 200);
    }

    /**
     * An idempotent write.
     *
     * @param login of the person who sends the request
     * @throws IOException if there is no response, or no successful one
     */
    public void put(Service service, String path, Map<String, ?> body, String login)
            throws IOException {
        HttpRequest request =
                request(service.at(path), login)
                        .timeout(TO_ANSWER)
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build();
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() >= 300) {
            throw UnexpectedStatusException.of(request.uri(), answer);
        }
    }

    /** All items of a list, page by page. */
    public List<JsonNode> all(Service service, String path) throws IOException {
        List<JsonNode> items = new ArrayList<>();
        JsonNode page = get(service, path);
        while (true) {
            (page.isArray() ? page : page.path("items")).forEach(items::add);
            if (!page.hasNonNull("next")) {
                return items;
            }
            page = get(service, path + "?after=" + encoded(page.path("next").asString()));
        }
    }

    /**
     * Sends a portfolio file, streamed. A file with malformed lines gets a report too, which lists
     * them.
     */
    public JsonNode importFile(Service service, String query, Path file) throws IOException {
        HttpRequest request =
                request(service.at("api/v1/portfolio/imports" + query), service.operator())
                        .timeout(TO_IMPORT)
                        .header("Content-Type", "application/jsonl")
                        .header("Accept", "application/json, application/problem+json")
                        .POST(HttpRequest.BodyPublishers.ofFile(file))
                        .build();
        return read(request.uri(), send(request), 200, 422);
    }

    static String encoded(String value) {
        return java.net.URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static JsonNode read(URI address, HttpResponse<String> answer, int... expected)
            throws IOException {
        for (int status : expected) {
            if (answer.statusCode() == status) {
                return JSON.readTree(answer.body());
            }
        }
        throw UnexpectedStatusException.of(address, answer);
    }

    private HttpRequest.Builder request(URI address, String login) throws IOException {
        return HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + tokens.of(login));
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }
}
