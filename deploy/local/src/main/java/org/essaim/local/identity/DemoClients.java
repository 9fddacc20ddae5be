package org.essaim.local.identity;

import java.time.Duration;
import java.util.Map;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** One public client for programs that show pages, and each demo person as a client for scripts. */
final class DemoClients implements RegisteredClientRepository {

    /** The public client of every program on this machine; it proves itself by PKCE. */
    static final String FOR_PAGES = "essaim-demo";

    /** Where a code is sent: any port of the loopback address, as RFC 8252 has it. */
    static final String CALLBACK = "http://127.0.0.1/callback";

    private static final TokenSettings TOKENS =
            TokenSettings.builder().accessTokenTimeToLive(Duration.ofHours(1)).build();

    private final Map<String, DemoPerson> people;
    private final String passwordHash;

    DemoClients(Map<String, DemoPerson> people, String passwordHash) {
        this.people = people;
        this.passwordHash = passwordHash;
    }

    @Override
    public RegisteredClient findByClientId(String id) {
        if (id.equals(FOR_PAGES)) {
            return forPages();
        }
        return people.containsKey(id) ? forScripts(id) : null;
    }

    /** A client is known here and there by the same name. */
    @Override
    public RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("the launcher says who the clients are");
    }

    private static RegisteredClient forPages() {
        return RegisteredClient.withId(FOR_PAGES)
                .clientId(FOR_PAGES)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(CALLBACK)
                .scope(OidcScopes.OPENID)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .tokenSettings(TOKENS)
                .build();
    }

    private RegisteredClient forScripts(String login) {
        return RegisteredClient.withId(login)
                .clientId(login)
                .clientSecret(passwordHash)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TOKENS)
                .build();
    }
}
