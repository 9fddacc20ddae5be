package org.essaim.web.identity;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.text.ParseException;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the identity provider for its public keys, by its discovery document. */
final class ProviderClient {

    private static final int MOST_BYTES = 256 * 1024;
    private static final int FEWEST_RSA_BITS = 2048;
    private static final JsonMapper JSON = new JsonMapper();

    private final IdentityProperties settings;

    ProviderClient(IdentityProperties settings) {
        this.settings = settings;
    }

    /**
     * The keys that signatures may be verified with: public, asymmetric, RSA of at least {@value
     * #FEWEST_RSA_BITS} bits.
     *
     * @throws IOException where the provider does not answer as one does; no redirect is followed
     */
    JWKSet keys() throws IOException {
        try (HttpClient http =
                HttpClient.newBuilder().connectTimeout(settings.keys().patience()).build()) {
            JWKSet all = JWKSet.parse(get(http, keysAddress(http)));
            List<JWK> fit =
                    all.getKeys().stream()
                            .filter(ProviderClient::isFit)
                            .map(JWK::toPublicJWK)
                            .toList();
            if (fit.isEmpty()) {
                throw new IOException("the provider has no key that can be used here");
            }
            return new JWKSet(fit);
        } catch (ParseException | JacksonException | IllegalArgumentException broken) {
            throw new IOException("what the provider answers cannot be read", broken);
        }
    }

    private URI keysAddress(HttpClient http) throws IOException {
        if (settings.jwks() != null) {
            return URI.create(settings.jwks());
        }
        String issuer = settings.issuer();
        URI discovery =
                URI.create(issuer.replaceAll("/+$", "") + "/.well-known/openid-configuration");
        JsonNode document = JSON.readTree(get(http, discovery));
        if (!issuer.equals(document.path("issuer").asString(""))) {
            throw new IOException("the provider calls itself by another name than " + issuer);
        }
        URI keys = URI.create(document.path("jwks_uri").asString(""));
        if (!Addresses.cannotBeForged(keys)) {
            throw new IOException("the address of the provider's keys is neither https nor local");
        }
        return keys;
    }

    private String get(HttpClient http, URI address) throws IOException {
        HttpRequest request =
                HttpRequest.newBuilder(address)
                        .timeout(settings.keys().patience())
                        .header("Accept", "application/json")
                        .build();
        try {
            HttpResponse<String> answer =
                    http.send(request, BodyHandlers.limiting(BodyHandlers.ofString(), MOST_BYTES));
            if (answer.statusCode() != 200) {
                throw new IOException(address + " answers " + answer.statusCode());
            }
            return answer.body();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while asking " + address, stopped);
        }
    }

    private static boolean isFit(JWK key) {
        return switch (key) {
            case RSAKey rsa -> rsa.size() >= FEWEST_RSA_BITS;
            case ECKey _ -> true;
            default -> false;
        };
    }
}
