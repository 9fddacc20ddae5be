package org.essaim.local.federation;

import module java.base;

import org.essaim.local.http.LocalClient;
import org.essaim.portfolio.ImportReport;
import org.essaim.servers.Ports;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;

/**
 * Calls the services over HTTP, as any client would, with a token of one of the demo people. No
 * response, or one that is not a success, is a {@link RestClientException}.
 */
public final class ServiceClient {

    private static final MediaType LINES = MediaType.valueOf("application/jsonl");

    private final BinaryOperator<String> tokens;
    private final RestClient http = LocalClient.waiting(Duration.ofSeconds(30));
    private final RestClient imports = LocalClient.waiting(Duration.ofHours(2));

    /**
     * @param tokens of the people who send the requests, by their login and the stream of the
     *     service that the token is for
     */
    public ServiceClient(BinaryOperator<String> tokens) {
        this.tokens = tokens;
    }

    /** Whether trying again cannot help: the service has understood the request and refuses it. */
    public static boolean isFinal(RestClientException fault) {
        return fault instanceof HttpClientErrorException
                && !(fault instanceof HttpClientErrorException.NotFound)
                && !(fault instanceof HttpClientErrorException.Conflict);
    }

    /** Whether the service answers. Asked often while it starts, when a request costs much more. */
    boolean isReady(Service service) {
        if (!Ports.isOpen(service.address().getPort())) {
            return false;
        }
        try {
            get(service, "api/v1/freshness");
            return true;
        } catch (RestClientException notYet) {
            return false;
        }
    }

    /** As the service's operator. */
    public JsonNode get(Service service, String path) {
        return get(service.at(path), service.operator(), service.stream());
    }

    /**
     * @param login of the person who sends the request
     * @param stream of the service at that address
     */
    public JsonNode get(URI address, String login, String stream) {
        return http.get()
                .uri(address)
                .headers(headers -> headers.setBearerAuth(tokens.apply(login, stream)))
                .accept(MediaType.APPLICATION_JSON)
                .retrieve()
                .body(JsonNode.class);
    }

    /**
     * A write that may be repeated.
     *
     * @param method PUT or POST
     * @param login of the person who sends the request
     */
    public void write(
            HttpMethod method, Service service, String path, Map<String, ?> body, String login) {
        http.method(method)
                .uri(service.at(path))
                .headers(headers -> headers.setBearerAuth(tokens.apply(login, service.stream())))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toBodilessEntity();
    }

    /**
     * A write that is done once, however often it is sent with its key (R17).
     *
     * @param body as JSON
     * @param key no other write of this person has it
     * @return null where the answer is empty
     */
    public JsonNode write(
            HttpMethod method,
            Service service,
            String path,
            String body,
            String login,
            String key) {
        return http.method(method)
                .uri(service.at(path))
                .headers(headers -> headers.setBearerAuth(tokens.apply(login, service.stream())))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON)
                .body(body)
                .retrieve()
                .body(JsonNode.class);
    }

    /** All items of a list, page by page. */
    public List<JsonNode> all(Service service, String path) {
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
    public ImportReport importFile(Service service, String query, Path file) {
        return imports.post()
                .uri(service.at("api/v1/portfolio/imports" + query))
                .headers(
                        headers ->
                                headers.setBearerAuth(
                                        tokens.apply(service.operator(), service.stream())))
                .contentType(LINES)
                .accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON)
                .body(new FileSystemResource(file))
                .retrieve()
                .onStatus(HttpStatus.UNPROCESSABLE_CONTENT::equals, (_, _) -> {})
                .body(ImportReport.class);
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
