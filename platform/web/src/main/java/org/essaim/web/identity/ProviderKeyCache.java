package org.essaim.web.identity;

import java.time.Instant;
import java.util.Optional;

/** Where a provider's public keys outlive this process, so that it starts without the provider. */
interface ProviderKeyCache {

    /**
     * @param jwks a JSON Web Key Set, public keys only
     * @param fetchedAt when the provider said so
     */
    record Remembered(String jwks, Instant fetchedAt) {}

    /** Empty where nothing was ever heard of that issuer. */
    Optional<Remembered> of(String issuer);

    void remember(String issuer, Remembered keys);

    /** Where a service has no database: nothing outlives the process. */
    static ProviderKeyCache nowhere() {
        return new ProviderKeyCache() {
            @Override
            public Optional<Remembered> of(String issuer) {
                return Optional.empty();
            }

            @Override
            public void remember(String issuer, Remembered keys) {}
        };
    }
}
