package org.essaim.web.identity;

import module java.base;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.essaim.contract.InvalidValueException;
import org.essaim.web.language.Languages;
import org.essaim.web.language.Sentences;
import org.essaim.web.limits.RateLimits;
import org.essaim.web.limits.TooManyRequestsException;
import org.essaim.web.problem.Problem;
import org.essaim.web.problem.ProblemWriter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Answers 401 where the caller is unknown, with what is wrong; from the filters and from the
 * operations alike. Says nothing of what the token contains.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice
class AuthenticationProblems implements AuthenticationEntryPoint {

    private static final String CHALLENGE = "Bearer realm=\"essaim\"";

    private final ProblemWriter problems;
    private final RateLimits rateLimits;

    AuthenticationProblems(ProblemWriter problems, RateLimits rateLimits) {
        this.problems = problems;
        this.rateLimits = rateLimits;
    }

    /**
     * @throws TooManyRequestsException where one address shows wrong tokens faster than mistakes
     *     are made
     */
    @Override
    @ExceptionHandler
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        Sentences in = new Sentences(Languages.of(request));
        if (why instanceof OAuth2AuthenticationException) {
            rateLimits.address(request);
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE + error(why));
            problems.write(request, response, wrongToken(in, why));
        } else if (!problems.login(request, response)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
            problems.write(
                    request,
                    response,
                    Problem.of(in, HttpStatus.UNAUTHORIZED, "no-token", Map.of()));
        }
    }

    /** In English, and of the characters that the header may have. */
    private static String error(AuthenticationException why) {
        return ", error=\"invalid_token\", error_description=\"%s\""
                .formatted(
                        detail(new Sentences(Locale.ENGLISH), why)
                                .replaceAll("[^ !#-\\[\\]-~]", "'"));
    }

    private static ProblemDetail wrongToken(Sentences in, AuthenticationException why) {
        return Problem.of(in, HttpStatus.UNAUTHORIZED, "wrong-token", Map.of(), detail(in, why));
    }

    private static String detail(Sentences in, AuthenticationException why) {
        if (!(why.getCause() instanceof InvalidTokenException invalid)) {
            return in.of(Problem.class, "wrong-token.malformed.detail", Map.of());
        }
        String key = "wrong-token.%s.detail".formatted(invalid.code());
        String sentence = in.of(Problem.class, key, invalid.facts());
        return invalid.getCause() instanceof InvalidValueException value
                ? sentence + " " + in.of(value)
                : sentence;
    }
}
