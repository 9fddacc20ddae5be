package org.essaim.web.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingRequestWrapper;

/** Refuses a body that is too large: by its Content-Length, or else as it is read. */
final class BodyLimitFilter extends OncePerRequestFilter {

    private final int mostBytes;
    private final RequestMatcher unlimited;

    BodyLimitFilter(int mostBytes, RequestMatcher unlimited) {
        this.mostBytes = mostBytes;
        this.unlimited = unlimited;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return unlimited.matches(request);
    }

    /**
     * @throws TooLargeException which becomes a 413
     */
    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > mostBytes) {
            throw new TooLargeException(mostBytes);
        }
        chain.doFilter(new LimitedBodyRequest(request), response);
    }

    /** Counts the bytes of a body as they are read, for senders that do not declare its length. */
    private final class LimitedBodyRequest extends ContentCachingRequestWrapper {

        private LimitedBodyRequest(HttpServletRequest request) {
            super(request, mostBytes);
        }

        @Override
        protected void handleContentOverflow(int limit) {
            throw new TooLargeException(limit);
        }
    }
}
