package org.essaim.local.identity;

import module java.base;

/** Where the launcher gets the token with which it asks a service. */
@FunctionalInterface
public interface Tokens {

    /**
     * One that stays valid for a while.
     *
     * @param login of one of the demo people
     * @throws IOException if the provider does not answer or does not know the login
     */
    String of(String login) throws IOException;

    /**
     * Asks a provider that runs.
     *
     * @param password that its demo people share
     */
    static Tokens from(URI issuer, String password) {
        return new ProviderTokens(issuer, password, System::nanoTime);
    }
}
