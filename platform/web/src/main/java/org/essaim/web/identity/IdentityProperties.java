package org.essaim.web.identity;

import module java.base;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The trusted identity provider, under {@code essaim.identity}: any that speaks OpenID Connect.
 *
 * @param issuer as in the claim {@code iss} of tokens; null or blank means that no token is
 *     accepted
 * @param audience what the claim {@code aud} of a token for this federation contains
 * @param jwks where the provider's keys are; null means where its discovery document says
 * @param claims the names of this provider's claims
 * @param keys how its keys are cached
 */
@ConfigurationProperties("essaim.identity")
public record IdentityProperties(
        String issuer,
        @DefaultValue("essaim") String audience,
        String jwks,
        @DefaultValue Claims claims,
        @DefaultValue Keys keys) {

    private static final Pattern THIS_MACHINE =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    /**
     * @throws IllegalArgumentException for an address whose answers can be forged on the way:
     *     neither https nor http on this machine
     */
    public IdentityProperties {
        issuer = trusted("essaim.identity.issuer", issuer);
        jwks = trusted("essaim.identity.jwks", jwks);
        if (audience.isBlank()) {
            throw new IllegalArgumentException("essaim.identity.audience is missing");
        }
    }

    /**
     * Each may be a path with dots, such as {@code realm_access.roles}.
     *
     * @param person the claim with the opaque id of a person
     * @param division the claim with the id of the person's division; the centre's people have none
     * @param roles the claim with the list of roles, or one string with spaces between them
     */
    public record Claims(
            @DefaultValue("sub") String person,
            @DefaultValue("division") String division,
            @DefaultValue("roles") String roles) {}

    /**
     * @param refresh keys older than this are fetched again, behind the requests
     * @param minInterval keys are fetched at most twice in this time, however many unknown keys are
     *     named
     * @param timeout of one request to the provider
     */
    public record Keys(
            @DefaultValue("15m") Duration refresh,
            @DefaultValue("30s") Duration minInterval,
            @DefaultValue("3s") Duration timeout) {}

    /** Whether any token is accepted. */
    boolean hasIssuer() {
        return issuer != null;
    }

    /** True for https, and for http where nothing leaves this machine. No name is resolved. */
    static boolean isTrusted(URI address) {
        String host = address.getHost();
        if (host == null || address.getUserInfo() != null) {
            return false;
        }
        return "https".equalsIgnoreCase(address.getScheme())
                || "http".equalsIgnoreCase(address.getScheme())
                        && THIS_MACHINE.matcher(host).matches();
    }

    private static String trusted(String property, String address) {
        if (address == null || address.isBlank()) {
            return null;
        }
        if (!isTrusted(URI.create(address))) {
            throw new IllegalArgumentException(
                    property + " is an https address, or http on this machine, not " + address);
        }
        return address;
    }
}
