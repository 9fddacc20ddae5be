package org.essaim.web.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/** What a token with a good signature must say: by whom, for whom, and until when. */
final class TokenClaimsCheck implements OAuth2TokenValidator<Jwt> {

    /** Clocks of two machines are never the same. */
    static final Duration SKEW = Duration.ofSeconds(30);

    private final IdentityProperties settings;
    private final InstantSource time;

    TokenClaimsCheck(IdentityProperties settings, InstantSource time) {
        this.settings = settings;
        this.time = time;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        Instant now = time.instant();
        if (!settings.issuer().equals(token.getClaimAsString("iss"))) {
            return wrong("the token is of another issuer");
        }
        if (token.getAudience() == null || !token.getAudience().contains(settings.audience())) {
            return wrong("the token is not meant for " + settings.audience());
        }
        if (token.getExpiresAt() == null) {
            return wrong("the token does not say until when it holds");
        }
        if (!now.minus(SKEW).isBefore(token.getExpiresAt())) {
            return wrong("the token has expired");
        }
        if (token.getNotBefore() != null && now.plus(SKEW).isBefore(token.getNotBefore())) {
            return wrong("the token does not hold yet");
        }
        return OAuth2TokenValidatorResult.success();
    }

    private static OAuth2TokenValidatorResult wrong(String why) {
        return OAuth2TokenValidatorResult.failure(
                new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, why, null));
    }
}
