package org.essaim.web.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts every request once the caller is authenticated: by the person, or by the address if there
 * is no token.
 */
public final class RateLimitFilter extends OncePerRequestFilter {

    private final RateLimits rateLimits;
    private final RequestMatcher unlimited;
    private final RequestMatcher probes;

    RateLimitFilter(RateLimits rateLimits, RequestMatcher unlimited, RequestMatcher probes) {
        this.rateLimits = rateLimits;
        this.unlimited = unlimited;
        this.probes = probes;
    }

    /**
     * @throws TooManyRequestsException which becomes a 429
     */
    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller == null && !probes.matches(request)) {
            rateLimits.address(request);
        } else if (caller != null && !unlimited.matches(request)) {
            rateLimits.person(caller.getName());
        }
        chain.doFilter(request, response);
    }
}
