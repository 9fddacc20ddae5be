package org.essaim.web.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingRequestWrapper;

/** Refuses a body that is too large: by its Content-Length, or else as it is read. */
final class BodyLimitFilter extends OncePerRequestFilter {

    private final LimitsProperties limits;
    private final RequestMatcher files;
    private final RequestMatcher unlimited;

    BodyLimitFilter(LimitsProperties limits, RequestMatcher files, RequestMatcher unlimited) {
        this.limits = limits;
        this.files = files;
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
        DataSize most = files.matches(request) ? limits.file() : limits.body();
        int mostBytes = Math.toIntExact(most.toBytes());
        if (request.getContentLengthLong() > mostBytes) {
            throw new TooLargeException(mostBytes);
        }
        chain.doFilter(new LimitedBodyRequest(request, mostBytes), response);
    }

    /** Counts the bytes of a body as they are read, for senders that do not declare its length. */
    private static final class LimitedBodyRequest extends ContentCachingRequestWrapper {

        private LimitedBodyRequest(HttpServletRequest request, int mostBytes) {
            super(request, mostBytes);
        }

        @Override
        protected void handleContentOverflow(int limit) {
            throw new TooLargeException(limit);
        }
    }
}
