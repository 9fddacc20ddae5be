package org.essaim.web.identity;

import module java.base;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetRetrievalException;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.ResourceRetriever;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.util.StringUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fetches the public keys of an identity provider, found by its discovery document, and saves them:
 * while the provider is unavailable, the saved ones are what is known.
 */
final class ProviderClient implements JWKSetSource<SecurityContext> {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderClient.class);
    private static final int FEWEST_RSA_BITS = 2048;
    private static final JsonMapper JSON = new JsonMapper();

    private final IdentityProperties.Provider provider;
    private final ProviderKeyStore saved;
    private final ResourceRetriever http;

    private volatile boolean available;

    ProviderClient(IdentityProperties.Provider provider, Duration timeout, ProviderKeyStore saved) {
        this.provider = provider;
        this.saved = saved;
        this.http = new DirectRetriever((int) timeout.toMillis());
    }

    /** Whether the provider answered as one does when it was last asked. */
    boolean isAvailable() {
        return available;
    }

    /**
     * @throws JWKSetRetrievalException if the provider is unavailable and none of its keys is saved
     */
    @Override
    public JWKSet getJWKSet(
            JWKSetCacheRefreshEvaluator evaluator, long currentTime, SecurityContext context)
            throws JWKSetRetrievalException {
        try {
            JWKSet keys = fetch();
            available = true;
            save(keys);
            return keys;
        } catch (IOException unavailable) {
            available = false;
            LOG.warn(
                    "the identity provider {} is unavailable, its known keys stay valid: {}",
                    provider.issuer(),
                    unavailable.toString());
            return saved(unavailable);
        }
    }

    @Override
    public void close() {}

    /**
     * The keys that signatures may be verified with: public, asymmetric, RSA of at least {@value
     * #FEWEST_RSA_BITS} bits.
     *
     * @throws IOException if the provider does not answer as one does; no redirect is followed
     */
    private JWKSet fetch() throws IOException {
        try {
            JWKSet all = JWKSet.parse(get(keysAddress()));
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
            throw new IOException("the provider's answer cannot be read", broken);
        }
    }

    private URI keysAddress() throws IOException {
        if (provider.jwks() != null) {
            return URI.create(provider.jwks());
        }
        String issuer = provider.issuer();
        URI discovery =
                URI.create(
                        StringUtils.trimTrailingCharacter(issuer, '/')
                                + "/.well-known/openid-configuration");
        JsonNode document = JSON.readTree(get(discovery));
        if (!issuer.equals(document.path("issuer").asString(""))) {
            throw new IOException("the provider's discovery document is not of " + issuer);
        }
        URI keys = URI.create(document.path("jwks_uri").asString(""));
        if (!IdentityProperties.isTrusted(keys)) {
            throw new IOException("the address of the provider's keys is neither https nor local");
        }
        return keys;
    }

    private String get(URI address) throws IOException {
        return http.retrieveResource(address.toURL()).getContent();
    }

    private static boolean isFit(JWK key) {
        return switch (key) {
            case RSAKey rsa -> rsa.size() >= FEWEST_RSA_BITS;
            case ECKey _ -> true;
            default -> false;
        };
    }

    private void save(JWKSet keys) {
        try {
            saved.save(provider.issuer(), keys.toString(true));
        } catch (DataAccessException lost) {
            LOG.warn("the provider's keys cannot be saved: {}", lost.toString());
        }
    }

    private JWKSet saved(IOException unavailable) throws JWKSetRetrievalException {
        try {
            String jwks = saved.find(provider.issuer()).orElse(null);
            if (jwks != null) {
                return JWKSet.parse(jwks);
            }
        } catch (DataAccessException | ParseException lost) {
            LOG.warn("the saved keys of the provider cannot be read: {}", lost.toString());
        }
        throw new JWKSetRetrievalException("no key is known", unavailable);
    }

    /** Asks the identity provider, and follows no redirect: another address was not asked. */
    private static final class DirectRetriever extends DefaultResourceRetriever {

        private static final int MOST_BYTES = 256 * 1024;

        DirectRetriever(int timeoutMillis) {
            super(timeoutMillis, timeoutMillis, MOST_BYTES);
        }

        @Override
        protected HttpURLConnection openHTTPConnection(URL address) throws IOException {
            HttpURLConnection connection = super.openHTTPConnection(address);
            connection.setInstanceFollowRedirects(false);
            return connection;
        }
    }
}
