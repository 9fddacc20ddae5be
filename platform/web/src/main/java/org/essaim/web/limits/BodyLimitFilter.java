package org.essaim.web.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a body that is too large: by its Content-Length, or else as it is read. */
final class BodyLimitFilter extends OncePerRequestFilter {

    private final long mostBytes;
    private final RequestMatcher unlimited;

    BodyLimitFilter(long mostBytes, RequestMatcher unlimited) {
        this.mostBytes = mostBytes;
        this.unlimited = unlimited;
    }

    /**
     * @throws TooLargeException which becomes a 413
     */
    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (unlimited.matches(request)) {
            chain.doFilter(new QueryParametersRequest(request), response);
            return;
        }
        if (request.getContentLengthLong() > mostBytes) {
            throw new TooLargeException(mostBytes);
        }
        chain.doFilter(new LimitedBodyRequest(request, mostBytes), response);
    }
}
