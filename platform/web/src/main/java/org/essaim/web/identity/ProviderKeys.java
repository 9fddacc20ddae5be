package org.essaim.web.identity;

import module java.base;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;

/**
 * The provider's keys, cached. They are fetched when first needed, again behind the requests when
 * they are old, and when a token names an unknown one, but at a limited rate however many unknown
 * ones are named. While the provider is unavailable the known ones stay valid (decision 0057).
 */
final class ProviderKeys implements JWKSource<SecurityContext> {

    private final ProviderClient client;
    private final JWKSource<SecurityContext> cached;

    ProviderKeys(
            IdentityProperties.Keys settings,
            IdentityProperties.Provider provider,
            ProviderKeyStore saved) {
        long refresh = settings.refresh().toMillis();
        long longestWait = Math.min(refresh, settings.timeout().multipliedBy(3).toMillis());
        this.client = new ProviderClient(provider, settings.timeout(), saved);
        this.cached =
                JWKSourceBuilder.create(client)
                        .rateLimited(settings.minInterval().toMillis())
                        .outageTolerantForever()
                        .cache(2 * refresh, longestWait)
                        .refreshAheadCache(
                                refresh,
                                null,
                                Executors.newVirtualThreadPerTaskExecutor(),
                                false,
                                null,
                                false)
                        .build();
    }

    /**
     * @throws UnknownKeyException if no key fits
     */
    @Override
    public List<JWK> get(JWKSelector wanted, SecurityContext context) throws UnknownKeyException {
        List<JWK> fit = cachedOrFetched(wanted, context);
        if (fit.isEmpty()) {
            throw new UnknownKeyException(client.isAvailable());
        }
        return fit;
    }

    private List<JWK> cachedOrFetched(JWKSelector wanted, SecurityContext context) {
        try {
            return cached.get(wanted, context);
        } catch (KeySourceException unavailableOrAskedJustNow) {
            return List.of();
        }
    }

    /** No key fits a token, as far as is known here. */
    static final class UnknownKeyException extends KeySourceException {

        private static final long serialVersionUID = 1L;

        private final boolean available;

        /**
         * @param available whether the provider answered when it was last asked
         */
        UnknownKeyException(boolean available) {
            super("no known key fits");
            this.available = available;
        }

        boolean isProviderAvailable() {
            return available;
        }
    }
}
