package org.essaim.local.identity;

import module java.base;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The provider's clients: one for all programs that show pages, and one for each demo person. */
final class DemoClients {

    /** The public client of every program on this machine; it proves itself by PKCE. */
    static final String FOR_PAGES = "essaim-demo";

    /**
     * Where a code is sent, a program's own way or that of the services' pages: any port of the
     * loopback address, as RFC 8252 has it.
     */
    private static final Set<String> CALLBACKS =
            Set.of("http://127.0.0.1/callback", "http://127.0.0.1/login/code");

    private static final TokenSettings TOKENS =
            TokenSettings.builder().accessTokenTimeToLive(Duration.ofHours(1)).build();

    private DemoClients() {}

    static List<RegisteredClient> of(ProviderSettings settings, PasswordEncoder passwords) {
        List<RegisteredClient> clients = new ArrayList<>(List.of(forPages(settings)));
        for (DemoPerson person : settings.people()) {
            // A hash for each: no two clients may have the same.
            clients.add(forScripts(settings, person, passwords.encode(settings.password())));
        }
        return clients;
    }

    private static RegisteredClient forPages(ProviderSettings settings) {
        return RegisteredClient.withId(FOR_PAGES)
                .clientId(FOR_PAGES)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUris(all -> all.addAll(CALLBACKS))
                .scope(OidcScopes.OPENID)
                .scopes(all -> all.addAll(settings.services()))
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .tokenSettings(TOKENS)
                .build();
    }

    private static RegisteredClient forScripts(
            ProviderSettings settings, DemoPerson person, String passwordHash) {
        return RegisteredClient.withId(person.login())
                .clientId(person.login())
                .clientSecret(passwordHash)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(all -> all.addAll(settings.services()))
                .tokenSettings(TOKENS)
                .build();
    }
}
