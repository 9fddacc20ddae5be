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
 * Counts every request once it is known who asks: by the person, or by the address where nobody
 * says. To be placed behind the reading of tokens.
 */
public final class RateLimitFilter extends OncePerRequestFilter {

    private final RateLimits paces;
    private final RequestMatcher unlimited;
    private final RequestMatcher probes;

    RateLimitFilter(RateLimits paces, RequestMatcher unlimited, RequestMatcher probes) {
        this.paces = paces;
        this.unlimited = unlimited;
        this.probes = probes;
    }

    /**
     * @throws TooManyRequestsException which the first filter makes a 429 of
     */
    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null && !probes.matches(request)) {
            paces.address(request);
        } else if (who != null && !unlimited.matches(request)) {
            paces.person(who.getName());
        }
        chain.doFilter(request, response);
    }
}
