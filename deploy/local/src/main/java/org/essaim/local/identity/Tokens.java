package org.essaim.local.identity;

import module java.base;

import org.essaim.local.http.LocalClient;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;

/**
 * Where the launcher gets the tokens with which it asks the services. It asks as a script does, and
 * again a while before a token expires.
 */
public final class Tokens {

    private static final Duration BEFORE_EXPIRY = Duration.ofMinutes(2);

    private final URI endpoint;
    private final String password;
    private final LongSupplier nanos;
    private final Map<List<String>, Cached> tokens = new HashMap<>();
    private final RestClient http = LocalClient.waiting(Duration.ofSeconds(20));

    /**
     * @param nanos a clock that never goes back
     */
    Tokens(URI issuer, String password, LongSupplier nanos) {
        this.endpoint = issuer.resolve("/oauth2/token");
        this.password = password;
        this.nanos = nanos;
    }

    /**
     * Asks a provider that runs.
     *
     * @param password that its demo people share
     */
    public static Tokens from(URI issuer, String password) {
        return new Tokens(issuer, password, System::nanoTime);
    }

    private record Cached(String token, long renewAt) {
        @Override
        public String toString() {
            return "a token";
        }
    }

    /**
     * One that stays valid for a while.
     *
     * @param login of one of the demo people
     * @param service whose token it is to be: the id of its stream
     * @throws RestClientException if the provider does not answer or does not know the login
     */
    public synchronized String of(String login, String service) {
        List<String> key = List.of(login, service);
        Cached one = tokens.get(key);
        if (one == null || nanos.getAsLong() - one.renewAt() >= 0) {
            one = fetch(login, service);
            tokens.put(key, one);
        }
        return one.token();
    }

    private Cached fetch(String login, String service) {
        long asked = nanos.getAsLong();
        JsonNode body =
                http.post()
                        .uri(endpoint)
                        .headers(
                                headers ->
                                        headers.setBasicAuth(
                                                login, password, StandardCharsets.UTF_8))
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .body("grant_type=client_credentials&scope=" + service)
                        .retrieve()
                        .onStatus(
                                HttpStatusCode::isError,
                                (_, response) -> {
                                    throw new RestClientException(
                                            "%s gives no token to %s: %d"
                                                    .formatted(
                                                            endpoint,
                                                            login,
                                                            response.getStatusCode().value()));
                                })
                        .body(JsonNode.class);
        Duration validity = Duration.ofSeconds(body.path("expires_in").asLong(0));
        return new Cached(
                body.path("access_token").asString(),
                asked + validity.minus(BEFORE_EXPIRY).toNanos());
    }
}
