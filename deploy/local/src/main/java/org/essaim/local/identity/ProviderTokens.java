package org.essaim.local.identity;

import module java.base;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks as a script does, and again a while before a token expires. */
final class ProviderTokens implements Tokens {

    private static final Duration BEFORE_EXPIRY = Duration.ofMinutes(2);
    private static final Duration TO_ANSWER = Duration.ofSeconds(20);

    private final URI endpoint;
    private final String password;
    private final LongSupplier nanos;
    private final Map<String, Cached> tokens = new HashMap<>();
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    /**
     * @param nanos a clock that never goes back
     */
    ProviderTokens(URI issuer, String password, LongSupplier nanos) {
        this.endpoint = issuer.resolve("/oauth2/token");
        this.password = password;
        this.nanos = nanos;
    }

    private record Cached(String token, long renewAt) {
        @Override
        public String toString() {
            return "a token";
        }
    }

    @Override
    public synchronized String of(String login) throws IOException {
        Cached one = tokens.get(login);
        if (one == null || nanos.getAsLong() - one.renewAt() >= 0) {
            one = fetch(login);
            tokens.put(login, one);
        }
        return one.token();
    }

    private Cached fetch(String login) throws IOException {
        long asked = nanos.getAsLong();
        byte[] credentials = (login + ":" + password).getBytes(StandardCharsets.UTF_8);
        HttpRequest request =
                HttpRequest.newBuilder(endpoint)
                        .timeout(TO_ANSWER)
                        .header(
                                "Authorization",
                                "Basic " + Base64.getEncoder().encodeToString(credentials))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                        .build();
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() != 200) {
            throw new IOException(
                    "%s gives no token to %s: %d".formatted(endpoint, login, answer.statusCode()));
        }
        JsonNode body = JsonMapper.shared().readTree(answer.body());
        Duration validity = Duration.ofSeconds(body.path("expires_in").asLong(0));
        return new Cached(
                body.path("access_token").asString(),
                asked + validity.minus(BEFORE_EXPIRY).toNanos());
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
