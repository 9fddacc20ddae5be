package org.essaim.web.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.essaim.web.limits.RateLimits;
import org.essaim.web.limits.TooManyRequestsException;
import org.essaim.web.problem.Problem;
import org.essaim.web.problem.ProblemWriter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Says 401 to whoever has not said who they are, with what is wrong, and 403 to whoever may not,
 * with what would pass; from the filters and from the operations alike. Says nothing of what the
 * token holds.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice
class AuthenticationProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String NO_TOKEN =
            "This is asked with a token of the identity provider: Authorization: Bearer <token>";

    private final ProblemWriter problems;
    private final RateLimits paces;

    AuthenticationProblems(ProblemWriter problems, RateLimits paces) {
        this.paces = paces;
        this.problems = problems;
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
        if (why instanceof OAuth2AuthenticationException wrong) {
            paces.address(request);
            challenge(request, response, "wrong-token", "The token does not pass", wrong);
        } else {
            challenge(request, response, "no-token", "Who asks?", null);
        }
    }

    @Override
    @ExceptionHandler
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        Caller caller =
                CallerToken.callerOf(SecurityContextHolder.getContext().getAuthentication());
        if (caller == null) {
            challenge(request, response, "no-token", "Who asks?", null);
            return;
        }
        ProblemDetail problem =
                Problem.of(
                        HttpStatus.FORBIDDEN, "not-yours", "Not for this caller", why.getMessage());
        if (why instanceof AuthorizationDeniedException denied
                && denied.getAuthorizationResult() instanceof AccessDecision verdict) {
            problem.setDetail(verdict.needed());
            problem.setProperty("roles", verdict.roles());
        }
        problems.write(request, response, problem);
    }

    private void challenge(
            HttpServletRequest request,
            HttpServletResponse response,
            String type,
            String title,
            OAuth2AuthenticationException wrong)
            throws IOException {
        String detail = wrong == null ? NO_TOKEN : wrong.getMessage();
        String error =
                wrong == null
                        ? ""
                        : ", error=\"invalid_token\", error_description=\"%s\""
                                .formatted(detail.replaceAll("[^ !#-\\[\\]-~]", "'"));
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"essaim\"" + error);
        problems.write(request, response, Problem.of(HttpStatus.UNAUTHORIZED, type, title, detail));
    }
}
