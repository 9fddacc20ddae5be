package org.essaim.web.identity;

import module java.base;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InvalidValueException;
import org.essaim.contract.Role;
import org.essaim.web.language.Languages;
import org.essaim.web.language.Sentences;
import org.essaim.web.limits.RateLimits;
import org.essaim.web.limits.TooManyRequestsException;
import org.essaim.web.problem.Problem;
import org.essaim.web.problem.ProblemWriter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorityAuthorizationDecision;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Answers 401 where the caller is unknown, with what is wrong, and 403 where the caller may not,
 * with the roles that may; from the filters and from the operations alike. Says nothing of what the
 * token contains.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice
class AuthenticationProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ProblemWriter problems;
    private final RateLimits rateLimits;
    private final ObjectProvider<Tenant> tenants;

    AuthenticationProblems(
            ProblemWriter problems, RateLimits rateLimits, ObjectProvider<Tenant> tenants) {
        this.problems = problems;
        this.rateLimits = rateLimits;
        this.tenants = tenants;
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
        if (!(why instanceof OAuth2AuthenticationException)) {
            noToken(request, response);
            return;
        }
        rateLimits.address(request);
        String english = detail(new Sentences(Locale.ENGLISH), why);
        Sentences in = new Sentences(Languages.of(request));
        challenge(
                request,
                response,
                ", error=\"invalid_token\", error_description=\"%s\""
                        .formatted(english.replaceAll("[^ !#-\\[\\]-~]", "'")),
                Problem.of(
                        HttpStatus.UNAUTHORIZED,
                        "wrong-token",
                        in.of(Problem.class, "wrong-token.title", Map.of()),
                        detail(in, why)));
    }

    @Override
    @ExceptionHandler
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (CallerToken.callerOf(SecurityContextHolder.getContext().getAuthentication()) == null) {
            noToken(request, response);
            return;
        }
        List<String> authorities = authorities(why);
        List<String> roles =
                authorities.stream()
                        .flatMap(word -> Role.named(word).stream())
                        .sorted()
                        .map(Role::word)
                        .toList();
        Map<String, Object> facts = new HashMap<>(whose(tenants.getObject()));
        facts.put("needs", authorities.isEmpty() ? "none" : roles.isEmpty() ? "member" : "role");
        facts.put("roles", String.join(", ", roles));
        Sentences in = new Sentences(Languages.of(request));
        ProblemDetail problem =
                Problem.of(
                        HttpStatus.FORBIDDEN,
                        "not-yours",
                        in.of(Problem.class, "not-yours.title", Map.of()),
                        in.of(Problem.class, "not-yours.detail", facts));
        problem.setProperty("roles", roles);
        problems.write(request, response, problem);
    }

    /** The authorities of which one would have sufficed; none where nobody may. */
    private static List<String> authorities(AccessDeniedException why) {
        return why instanceof AuthorizationDeniedException denied
                        && denied.getAuthorizationResult()
                                instanceof AuthorityAuthorizationDecision needed
                ? needed.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList()
                : List.of();
    }

    private static Map<String, Object> whose(Tenant tenant) {
        return switch (tenant) {
            case Tenant.OfDivision(DivisionId division) ->
                    Map.of("tenant", "division", "division", division);
            case Tenant.Centre _, Tenant.Open _ -> Map.of("tenant", "centre", "division", "");
        };
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

    private void noToken(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Sentences in = new Sentences(Languages.of(request));
        ProblemDetail problem = Problem.of(in, HttpStatus.UNAUTHORIZED, "no-token", Map.of());
        challenge(request, response, "", problem);
    }

    private void challenge(
            HttpServletRequest request,
            HttpServletResponse response,
            String error,
            ProblemDetail problem)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"essaim\"" + error);
        problems.write(request, response, problem);
    }
}
