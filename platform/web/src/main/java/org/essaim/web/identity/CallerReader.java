package org.essaim.web.identity;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.contract.DivisionId;
import org.essaim.contract.PersonId;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Reads who asks out of a token that was verified (R100: the person is opaque). */
final class CallerReader implements Converter<Jwt, CallerToken> {

    private final IdentityProperties.Claims claims;

    CallerReader(IdentityProperties.Claims claims) {
        this.claims = claims;
    }

    /**
     * @throws InvalidBearerTokenException where the person or the division is none; roles that mean
     *     nothing here are left out
     */
    @Override
    public CallerToken convert(Jwt token) {
        PersonId person =
                text(token, claims.person())
                        .map(value -> checked(claims.person(), value, PersonId::new))
                        .orElseThrow(() -> wrong(claims.person(), "is missing"));
        Optional<DivisionId> division =
                text(token, claims.division())
                        .map(value -> checked(claims.division(), value, DivisionId::new));
        return new CallerToken(new Caller(person, division, roles(token)));
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
            default -> throw wrong(name, "is no text");
        };
    }

    /** The claim of that whole name, or else the one that its points lead to. */
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
            throw wrong(claim, "cannot be used here: " + none.getMessage());
        }
    }

    private static InvalidBearerTokenException wrong(String claim, String why) {
        return new InvalidBearerTokenException("the token's claim %s %s".formatted(claim, why));
    }
}
