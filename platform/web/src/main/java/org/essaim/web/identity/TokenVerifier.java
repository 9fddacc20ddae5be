package org.essaim.web.identity;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.InstantSource;
import java.util.Set;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Believes a token or says in one sentence why not. Only signatures that others can check and
 * nobody else can make are believed: never none, never a shared secret. What a library says of a
 * broken token is not passed on, for it may quote it.
 */
final class TokenVerifier implements JwtDecoder {

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

    private static final int MOST_CAUSES = 10;

    private final NimbusJwtDecoder decoder;

    TokenVerifier(
            IdentityProperties settings, JWKSource<SecurityContext> keys, InstantSource time) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(
                        JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
        // The claims are judged below, in our own words.
        processor.setJWTClaimsSetVerifier((_, _) -> {});
        this.decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(new TokenClaimsCheck(settings, time));
    }

    /** For a service that was told of no provider. */
    static JwtDecoder ofNobody() {
        return _ -> {
            throw new BadJwtException("this service has no identity provider: no token passes");
        };
    }

    /**
     * @throws BadJwtException with one sentence for whoever shows the token
     */
    @Override
    public Jwt decode(String token) {
        try {
            return decoder.decode(token);
        } catch (JwtException refused) {
            throw new BadJwtException(why(refused));
        }
    }

    private static String why(JwtException refused) {
        if (refused instanceof JwtValidationException invalid) {
            return invalid.getErrors().stream()
                    .map(OAuth2Error::getDescription)
                    .findFirst()
                    .orElseThrow();
        }
        Throwable cause = refused;
        for (int i = 0; cause != null && i < MOST_CAUSES; i++, cause = cause.getCause()) {
            if (cause instanceof UnknownKeyException unknown) {
                return unknown.sentence();
            }
        }
        return "the token is not one that this identity provider signed";
    }
}
