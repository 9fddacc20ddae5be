package org.essaim.local.identity;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the provider for a token as a script does, and again a while before it expires. */
final class ProviderTokens implements Tokens {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration BEFORE_IT_EXPIRES = Duration.ofMinutes(2);
    private static final Duration TO_ANSWER = Duration.ofSeconds(20);

    private final URI endpoint;
    private final String password;
    private final LongSupplier nanos;
    private final Map<String, Held> held = new HashMap<>();
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

    private record Held(String token, long renewAt) {
        @Override
        public String toString() {
            return "a token";
        }
    }

    @Override
    public synchronized String of(String login) throws IOException {
        Held one = held.get(login);
        if (one == null || nanos.getAsLong() - one.renewAt() >= 0) {
            one = fetch(login);
            held.put(login, one);
        }
        return one.token();
    }

    private Held fetch(String login) throws IOException {
        long asked = nanos.getAsLong();
        String credentials = login + ":" + password;
        HttpRequest request =
                HttpRequest.newBuilder(endpoint)
                        .timeout(TO_ANSWER)
                        .header("Authorization", "Basic " + base64(credentials))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                        .build();
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() != 200) {
            throw new IOException(
                    "%s gives no token to %s: %d".formatted(endpoint, login, answer.statusCode()));
        }
        JsonNode told = JSON.readTree(answer.body());
        Duration good = Duration.ofSeconds(told.path("expires_in").asLong(0));
        return new Held(
                told.path("access_token").asString(),
                asked + good.minus(BEFORE_IT_EXPIRES).toNanos());
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    private static String base64(String value) {
        return Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
    }
}
