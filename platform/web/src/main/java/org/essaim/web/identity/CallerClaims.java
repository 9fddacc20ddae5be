package org.essaim.web.identity;

import module java.base;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Reads who logged in at a page as {@link CallerReader} reads it from the tokens of programs: the
 * same claims, the same rights. Of what the provider said no more is kept than that needs (R100).
 */
public final class CallerClaims {

    private final IdentityProperties settings;
    private final CallerReader reader;

    CallerClaims(IdentityProperties settings, ObjectProvider<Tenant> tenants) {
        this.settings = settings;
        this.reader = new CallerReader(settings.providers(), tenants::getObject);
    }

    /** Whether anybody of that provider can be known here, by a login or a token. */
    public boolean trusts(String issuer) {
        return settings.providers().stream().anyMatch(each -> each.issuer().equals(issuer));
    }

    /** The claims, of those of a verified login, that say who it is; no name or address. */
    public Map<String, Object> needed(Map<String, Object> claims) {
        IdentityProperties.Claims names =
                settings.providers().stream()
                        .filter(each -> each.issuer().equals(String.valueOf(claims.get("iss"))))
                        .findFirst()
                        .orElseThrow()
                        .claims();
        Map<String, Object> kept = new TreeMap<>(Map.of("iss", claims.get("iss").toString()));
        Stream.concat(Stream.of(names.person(), names.division()), names.roles().stream())
                .forEach(
                        name ->
                                Optional.ofNullable(CallerReader.claim(claims, name))
                                        .ifPresent(claim -> kept.put(name, claim)));
        return kept;
    }

    /**
     * The caller of these claims, with the authorities that count here today.
     *
     * @param claims as {@link #needed} kept them
     * @throws org.springframework.security.core.AuthenticationException if they say of nobody here
     *     who it is
     */
    public Authentication caller(Map<String, Object> claims) {
        return reader.convert(
                Jwt.withTokenValue("-")
                        .header("alg", "none")
                        .claims(all -> all.putAll(claims))
                        .build());
    }
}
