package org.essaim.web.identity;

import java.util.Optional;

/** Where a provider's public keys are saved, so that a service starts without the provider. */
interface ProviderKeyStore {

    /** Saves nothing: for a service without a database. */
    ProviderKeyStore NONE = new ProviderKeyStore() {};

    /** The JSON Web Key Set that was saved last. */
    default Optional<String> find(String issuer) {
        return Optional.empty();
    }

    /**
     * @param jwks a JSON Web Key Set of public keys
     */
    default void save(String issuer, String jwks) {}
}
