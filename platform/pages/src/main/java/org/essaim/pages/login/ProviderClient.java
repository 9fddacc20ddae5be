package org.essaim.pages.login;

import module java.base;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/**
 * This service as a client of its provider. What the provider says of itself is asked at the first
 * login, and again until it answers: a provider that is away keeps no service from starting.
 */
final class ProviderClient implements ClientRegistrationRepository {

    static final String ID = "essaim";
    static final String CALLBACK = "/login/code";

    private final LoginProperties settings;
    private final AtomicReference<ClientRegistration> known = new AtomicReference<>();

    ProviderClient(LoginProperties settings) {
        this.settings = settings;
    }

    @Override
    public ClientRegistration findByRegistrationId(String id) {
        if (!ID.equals(id) || !settings.isOn()) {
            return null;
        }
        ClientRegistration found = known.get();
        if (found == null) {
            found = discovered();
            known.set(found);
        }
        return found;
    }

    /** Where a session ends at the provider too; empty where it has no such place, or is away. */
    Optional<String> endOfSession() {
        return Optional.ofNullable(known.get())
                .map(
                        registration ->
                                registration
                                        .getProviderDetails()
                                        .getConfigurationMetadata()
                                        .get("end_session_endpoint"))
                .map(Object::toString);
    }

    private ClientRegistration discovered() {
        Set<String> scopes = new LinkedHashSet<>(List.of("openid"));
        scopes.addAll(settings.scopes());
        return ClientRegistrations.fromOidcIssuerLocation(settings.issuer())
                .registrationId(ID)
                .clientId(settings.clientId())
                .clientSecret(settings.isPublicClient() ? null : settings.clientSecret())
                .clientAuthenticationMethod(
                        settings.isPublicClient()
                                ? ClientAuthenticationMethod.NONE
                                : ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .redirectUri(settings.at(CALLBACK))
                .scope(scopes)
                .build();
    }
}
