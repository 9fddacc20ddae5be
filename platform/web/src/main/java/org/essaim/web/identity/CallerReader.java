package org.essaim.web.identity;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.PersonId;
import org.essaim.contract.Role;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Reads the caller from a verified token (R100: the person is opaque). */
final class CallerReader implements Converter<Jwt, CallerToken> {

    private final IdentityProperties.Claims claims;
    private final Supplier<Tenant> tenant;

    CallerReader(IdentityProperties.Claims claims, Supplier<Tenant> tenant) {
        this.claims = claims;
        this.tenant = tenant;
    }

    /**
     * @throws InvalidBearerTokenException if the person or the division is invalid; unknown roles
     *     are ignored
     */
    @Override
    public CallerToken convert(Jwt token) {
        PersonId person =
                text(token, claims.person())
                        .map(value -> checked(claims.person(), value, PersonId::new))
                        .orElseThrow(() -> invalid("missing-claim", claims.person(), null));
        Optional<DivisionId> division =
                text(token, claims.division())
                        .map(value -> checked(claims.division(), value, DivisionId::new));
        return new CallerToken(new Caller(person, division, roles(token)), tenant.get());
    }

    private Set<Role> roles(Jwt token) {
        return words(claim(token, claims.roles()))
                .map(Role::named)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private static Stream<String> words(Object claim) {
        return switch (claim) {
            case Collection<?> many -> many.stream().map(String::valueOf);
            case String one -> Arrays.stream(one.split(" "));
            case null, default -> Stream.empty();
        };
    }

    private static Optional<String> text(Jwt token, String name) {
        return switch (claim(token, name)) {
            case null -> Optional.empty();
            case String text -> Optional.of(text);
            default -> throw invalid("claim-without-text", name, null);
        };
    }

    /** The claim of that whole name, or else the one that its dots lead to. */
    private static Object claim(Jwt token, String name) {
        Map<String, Object> all = token.getClaims();
        return all.containsKey(name) ? all.get(name) : below(all, name);
    }

    private static Object below(Map<String, Object> all, String path) {
        Object at = all;
        for (String step : path.split("\\.")) {
            at = at instanceof Map<?, ?> members ? members.get(step) : null;
        }
        return at;
    }

    private static <T> T checked(String claim, String value, Function<String, T> make) {
        try {
            return make.apply(value);
        } catch (IllegalArgumentException none) {
            throw invalid("invalid-claim", claim, none);
        }
    }

    private static InvalidBearerTokenException invalid(
            String code, String claim, IllegalArgumentException why) {
        InvalidTokenException invalid =
                new InvalidTokenException(code, Map.of("claim", claim), why);
        return new InvalidBearerTokenException(invalid.getMessage(), invalid);
    }
}
