package org.essaim.pages.login;

import module java.base;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/**
 * This service as a client of its providers. What a provider says of itself is asked at the first
 * login, and again until it answers: a provider that is away keeps no service from starting.
 *
 * <p>No {@code ClientRegistrationRepository} for all to find: Spring Security would prepare for
 * asking the provider in people's names, with threads that wait for ever.
 */
final class ProviderClient {

    static final String CALLBACK = "/login/code";

    private static final String ID = "essaim";

    private final LoginProperties settings;
    private final List<LoginProperties.Provider> providers;
    private final Map<String, ClientRegistration> known = new ConcurrentHashMap<>();

    /**
     * @param trusted whether a provider is believed, by its issuer
     * @throws IllegalArgumentException for a provider whose logins nobody would believe
     */
    ProviderClient(LoginProperties settings, Predicate<String> trusted) {
        this.settings = settings;
        this.providers = settings.providers();
        for (LoginProperties.Provider each : providers) {
            if (!trusted.test(each.issuer())) {
                throw new IllegalArgumentException(
                        "%s is an issuer under essaim.pages.login and none under essaim.identity:"
                                        .formatted(each.issuer())
                                + " nobody who logs in there would be known");
            }
        }
    }

    /** By which the first of them is found, the next one, and so on. */
    static String id(int number) {
        return number == 0 ? ID : ID + "-" + number;
    }

    /** Each sends people back to an address of its own: a code of one is never shown to another. */
    private static String callback(int number) {
        return number == 0 ? CALLBACK : CALLBACK + "/" + number;
    }

    /** What people call them, in the order of their numbers. */
    List<String> names() {
        return providers.stream().map(LoginProperties.Provider::name).toList();
    }

    /** Null where there is none of that id. */
    ClientRegistration findByRegistrationId(String id) {
        OptionalInt number =
                IntStream.range(0, providers.size()).filter(i -> id(i).equals(id)).findFirst();
        if (number.isEmpty()) {
            return null;
        }
        ClientRegistration found = known.get(id);
        if (found == null) {
            found = discovered(number.getAsInt());
            known.put(id, found);
        }
        return found;
    }

    /** Empty where nobody of that provider has logged in since the service started. */
    Optional<ClientRegistration> of(String issuer) {
        return known.values().stream()
                .filter(each -> issuer.equals(each.getProviderDetails().getIssuerUri()))
                .findFirst();
    }

    private ClientRegistration discovered(int number) {
        LoginProperties.Provider provider = providers.get(number);
        Set<String> scopes = new LinkedHashSet<>(List.of("openid"));
        scopes.addAll(provider.scopes());
        return ClientRegistrations.fromOidcIssuerLocation(provider.issuer())
                .registrationId(id(number))
                .clientId(provider.clientId())
                .clientSecret(provider.isPublicClient() ? null : provider.clientSecret())
                .clientAuthenticationMethod(
                        provider.isPublicClient()
                                ? ClientAuthenticationMethod.NONE
                                : ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .redirectUri(settings.at(callback(number)))
                .scope(scopes)
                .build();
    }
}
