package org.essaim.web.identity;

import module java.base;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.essaim.contract.DivisionId;
import org.essaim.contract.Role;
import org.essaim.web.language.Languages;
import org.essaim.web.language.Sentences;
import org.essaim.web.problem.Problem;
import org.essaim.web.problem.ProblemWriter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.authorization.AuthorityAuthorizationDecision;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Answers 403 where the caller may not, with the roles that may, and as {@link
 * AuthenticationProblems} do where nobody is known; from the filters and from the operations alike.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice
class AccessDenials implements AccessDeniedHandler {

    private final ProblemWriter problems;
    private final AuthenticationProblems unknownCaller;
    private final ObjectProvider<Tenant> tenants;

    AccessDenials(
            ProblemWriter problems,
            AuthenticationProblems unknownCaller,
            ObjectProvider<Tenant> tenants) {
        this.problems = problems;
        this.unknownCaller = unknownCaller;
        this.tenants = tenants;
    }

    @Override
    @ExceptionHandler
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (CallerToken.loginOf(known).isEmpty()) {
            unknownCaller.commence(
                    request, response, new InsufficientAuthenticationException("no token", why));
            return;
        }
        Sentences in = new Sentences(Languages.of(request));
        problems.write(request, response, problem(in, authorities(why)));
    }

    private ProblemDetail problem(Sentences in, List<String> authorities) {
        List<String> roles =
                authorities.stream()
                        .flatMap(word -> Role.named(CallerToken.roleOf(word)).stream())
                        .distinct()
                        .sorted()
                        .map(Role::word)
                        .toList();
        Map<String, Object> facts = new HashMap<>(whose(tenants.getObject()));
        facts.put("needs", authorities.isEmpty() ? "none" : roles.isEmpty() ? "member" : "role");
        facts.put("roles", String.join(", ", roles));
        facts.put("count", roles.size());
        String detail = in.of(Problem.class, "not-yours.detail", facts);
        ProblemDetail problem = Problem.of(in, HttpStatus.FORBIDDEN, "not-yours", Map.of(), detail);
        problem.setProperty("roles", roles);
        return problem;
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
}
