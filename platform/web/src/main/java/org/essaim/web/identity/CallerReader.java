package org.essaim.web.identity;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.Role;
import org.essaim.web.identity.IdentityProperties.Provider;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Reads from a verified token who is behind it, as its provider writes them. */
final class CallerReader implements Converter<Jwt, CallerToken> {

    private final Map<String, Provider> providers;
    private final Set<String> restricted;
    private final Supplier<Tenant> tenant;

    CallerReader(List<Provider> providers, Supplier<Tenant> tenant) {
        this.providers =
                providers.stream().collect(Collectors.toMap(Provider::issuer, Function.identity()));
        this.restricted =
                providers.stream()
                        .flatMap(provider -> provider.divisions().stream())
                        .collect(Collectors.toSet());
        this.tenant = tenant;
    }

    /**
     * @throws InvalidBearerTokenException if the person or the division is missing or invalid, or
     *     if the provider does not speak for the division; unknown roles are ignored
     */
    @Override
    public CallerToken convert(Jwt token) {
        Provider provider = providers.get(token.getClaimAsString("iss"));
        String claim = provider.claims().person();
        String subject =
                text(token, claim).orElseThrow(() -> invalid("missing-claim", claim, null));
        Optional<DivisionId> division = division(provider, token);
        String scope = provider.isOfAll() ? "" : division.orElseThrow().slug() + ":";
        Set<Role> roles = roles(provider, token);
        Login login =
                checked(
                        claim,
                        subject,
                        known ->
                                new Login(
                                        provider.issuer(), known, scope + known, division, roles));
        return new CallerToken(login, tenant.get());
    }

    /** Empty for the people of the centre, who have to be called so. */
    private Optional<DivisionId> division(Provider provider, Jwt token) {
        String claim = provider.claims().division();
        List<String> only = provider.divisions();
        String named =
                named(provider, token)
                        .or(
                                () ->
                                        only.size() == 1
                                                ? Optional.of(only.getFirst())
                                                : Optional.empty())
                        .orElseThrow(() -> invalid("missing-claim", claim, null));
        if (provider.isOfAll() && named.equals(provider.claims().centre())) {
            return Optional.empty();
        }
        if (provider.isOfAll() ? restricted.contains(named) : !only.contains(named)) {
            throw invalid("not-its-division", claim, null);
        }
        return Optional.of(checked(claim, named, DivisionId::new));
    }

    private static Optional<String> named(Provider provider, Jwt token) {
        String claim = provider.claims().division();
        if (!provider.translates()) {
            return text(token, claim);
        }
        Object words = claim(token.getClaims(), claim);
        Set<String> named =
                (words instanceof Collection<?> many ? many.stream() : Stream.ofNullable(words))
                        .flatMap(word -> provider.division(String.valueOf(word)).stream())
                        .collect(Collectors.toSet());
        if (named.size() > 1) {
            throw invalid("several-divisions", claim, null);
        }
        return named.stream().findFirst();
    }

    private static Set<Role> roles(Provider provider, Jwt token) {
        Set<String> words =
                provider.claims().roles().stream()
                        .flatMap(claim -> words(claim(token.getClaims(), claim)))
                        .collect(Collectors.toSet());
        return Arrays.stream(Role.values())
                .filter(role -> provider.gives(role, words))
                .collect(Collectors.toSet());
    }

    private static Stream<String> words(Object claim) {
        return switch (claim) {
            case Collection<?> many -> many.stream().map(String::valueOf);
            case String text -> Stream.of(text.split(" "));
            case null, default -> Stream.empty();
        };
    }

    /** Empty also for an empty text or list: there are providers that write nothing so. */
    private static Optional<String> text(Jwt token, String name) {
        Object claim = claim(token.getClaims(), name);
        Object one =
                claim instanceof Collection<?> many && many.size() < 2
                        ? (many.isEmpty() ? null : many.iterator().next())
                        : claim;
        return switch (one) {
            case null -> Optional.empty();
            case String text -> Optional.of(text).filter(Predicate.not(String::isBlank));
            default -> throw invalid("claim-without-text", name, null);
        };
    }

    /** The claim of that whole name, or else one that its dots lead to; names may have dots too. */
    static Object claim(Map<?, ?> members, String path) {
        Object found = members.get(path);
        for (int dot = path.indexOf('.');
                found == null && dot > 0;
                dot = path.indexOf('.', dot + 1)) {
            if (members.get(path.substring(0, dot)) instanceof Map<?, ?> below) {
                found = claim(below, path.substring(dot + 1));
            }
        }
        return found;
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
