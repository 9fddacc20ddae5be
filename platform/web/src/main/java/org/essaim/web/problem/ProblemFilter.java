package org.essaim.web.problem;

import module java.base;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes a problem of whatever a filter throws, so that the container never has to, and of requests
 * on which what comes later would break.
 */
final class ProblemFilter extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final List<MediaType> TAKEN = List.of(MediaType.APPLICATION_JSON);

    private final ProblemWriter problems;

    ProblemFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        try {
            refuseMalformed(request);
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException | Error thrown) {
            problems.write(request, response, thrown);
        }
    }

    private static void refuseMalformed(HttpServletRequest request) throws HttpMediaTypeException {
        if (request.getQueryString() != null && request.getQueryString().contains("%00")) {
            throw new RequestRejectedException("a query with a character that no database takes");
        }
        if (isWildcard(request.getContentType())) {
            throw new HttpMediaTypeNotSupportedException("a body of any type", TAKEN);
        }
        if (isCommand(request) && !takesJson(request)) {
            throw new HttpMediaTypeNotAcceptableException(TAKEN);
        }
    }

    private static boolean isWildcard(String contentType) {
        return contentType != null && contentType.split(";", 2)[0].contains("*");
    }

    private static boolean isCommand(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/")
                && !READING.contains(request.getMethod());
    }

    /** Asked after it was done, the answer would be a refusal of what is done. */
    private static boolean takesJson(HttpServletRequest request) {
        List<String> accepted = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
        try {
            return accepted.isEmpty()
                    || MediaType.parseMediaTypes(accepted).stream()
                            .anyMatch(each -> each.includes(MediaType.APPLICATION_JSON));
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }
}
