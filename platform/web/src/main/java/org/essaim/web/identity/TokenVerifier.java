package org.essaim.web.identity;

import module java.base;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import org.essaim.web.identity.ProviderKeys.UnknownKeyException;
import org.essaim.web.problem.Causes;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Verifies a token: signed by the provider that issued it, for this service, and valid now. Only
 * signatures that others can check and nobody else can make are accepted: never none, never a
 * shared secret. What a library says of a broken token is not passed on, because it may quote the
 * token.
 */
final class TokenVerifier implements JwtDecoder {

    /** The clocks of two machines always differ. */
    static final Duration SKEW = Duration.ofSeconds(30);

    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(
                    JWSAlgorithm.RS256,
                    JWSAlgorithm.RS384,
                    JWSAlgorithm.RS512,
                    JWSAlgorithm.PS256,
                    JWSAlgorithm.PS384,
                    JWSAlgorithm.PS512,
                    JWSAlgorithm.ES256,
                    JWSAlgorithm.ES384,
                    JWSAlgorithm.ES512);

    private final String audience;
    private final InstantSource time;
    private final NimbusJwtDecoder decoder;

    /**
     * @param audience whom tokens are for
     * @param keys by their issuer: no provider's key signs for another
     */
    TokenVerifier(
            String audience,
            Map<String, ? extends JWKSource<SecurityContext>> keys,
            InstantSource time) {
        this.audience = audience;
        this.time = time;
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(
                        JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        processor.setJWTClaimsSetAwareJWSKeySelector(
                (header, claims, context) -> {
                    JWKSource<SecurityContext> ofIssuer = keys.get(claims.getIssuer());
                    if (ofIssuer == null) {
                        throw invalid("another-issuer");
                    }
                    return new JWSVerificationKeySelector<>(ALGORITHMS, ofIssuer)
                            .selectJWSKeys(header, context);
                });
        // The claims are checked here, with sentences of our own.
        processor.setJWTClaimsSetVerifier((_, _) -> {});
        this.decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(_ -> OAuth2TokenValidatorResult.success());
    }

    /** For a service without a provider. */
    static JwtDecoder acceptingNone() {
        return _ -> {
            throw invalid("no-provider");
        };
    }

    /**
     * @throws InvalidTokenException with the reason
     */
    @Override
    public Jwt decode(String token) {
        Jwt signed;
        try {
            signed = decoder.decode(token);
        } catch (JwtException broken) {
            throw Causes.find(broken, InvalidTokenException.class)
                    .orElseGet(() -> invalid(reason(broken)));
        }
        checkClaims(signed);
        return signed;
    }

    private void checkClaims(Jwt token) {
        Instant now = time.instant();
        if (token.getAudience() == null || !token.getAudience().contains(audience)) {
            throw new InvalidTokenException("another-audience", Map.of("audience", audience));
        }
        if (token.getExpiresAt() == null) {
            throw invalid("no-expiry");
        }
        if (!now.minus(SKEW).isBefore(token.getExpiresAt())) {
            throw invalid("expired");
        }
        if (token.getNotBefore() != null && now.plus(SKEW).isBefore(token.getNotBefore())) {
            throw invalid("not-yet-valid");
        }
    }

    private static String reason(JwtException broken) {
        return Causes.find(broken, UnknownKeyException.class)
                .map(key -> key.isProviderAvailable() ? "unknown-key" : "provider-unavailable")
                .orElse("not-signed");
    }

    private static InvalidTokenException invalid(String code) {
        return new InvalidTokenException(code, Map.of());
    }
}
