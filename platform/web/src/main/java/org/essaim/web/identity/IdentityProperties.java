package org.essaim.web.identity;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which identity provider is believed, under {@code essaim.identity}: any that speaks OpenID
 * Connect.
 *
 * @param issuer as tokens name it in {@code iss}; null or blank means that no token is believed
 * @param audience what tokens name in {@code aud} to be meant for this federation
 * @param jwks where the provider's keys are; null means where its discovery document says
 * @param claims how this provider calls what is asked of a token
 * @param keys how its keys are looked after
 */
@ConfigurationProperties("essaim.identity")
public record IdentityProperties(
        String issuer,
        @DefaultValue("essaim") String audience,
        String jwks,
        @DefaultValue Claims claims,
        @DefaultValue Keys keys) {

    /**
     * @throws IllegalArgumentException for an address that anybody on the way could answer for:
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
     * Each may be a path with points, such as {@code realm_access.roles}.
     *
     * @param person the claim with the opaque id of a person
     * @param division the claim with the id of the person's division; the centre's people have none
     * @param roles the claim with the list of roles, or one text with blanks between them
     */
    public record Claims(
            @DefaultValue("sub") String person,
            @DefaultValue("division") String division,
            @DefaultValue("roles") String roles) {}

    /**
     * @param refresh keys older than this are fetched again, behind the requests
     * @param pause the least time between two attempts, however many unknown keys are named
     * @param patience how long one answer of the provider is waited for
     */
    public record Keys(
            @DefaultValue("15m") Duration refresh,
            @DefaultValue("30s") Duration pause,
            @DefaultValue("3s") Duration patience) {}

    /** True where tokens are believed at all. */
    boolean hasIssuer() {
        return issuer != null;
    }

    private static String trusted(String property, String address) {
        if (address == null || address.isBlank()) {
            return null;
        }
        if (!Addresses.cannotBeForged(URI.create(address))) {
            throw new IllegalArgumentException(
                    property + " is an https address, or http on this machine, not " + address);
        }
        return address;
    }
}
