package org.essaim.web.cors;

import module java.base;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.essaim.web.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets scripts of the listed sites ask operations with a token of their own. A browser sends them
 * no cookie for it, so no site acts with the session of a page. Of a site that is not listed
 * nothing is said, and its browser shows it nothing.
 */
final class ListedSites extends OncePerRequestFilter {

    private static final List<String> SENT =
            List.of(
                    HttpHeaders.AUTHORIZATION,
                    HttpHeaders.ACCEPT,
                    HttpHeaders.ACCEPT_LANGUAGE,
                    HttpHeaders.CONTENT_TYPE,
                    HttpHeaders.IF_MATCH,
                    HttpHeaders.IF_NONE_MATCH,
                    "Idempotency-Key",
                    "Last-Event-ID",
                    "Measuring-Key",
                    "traceparent",
                    "tracestate");

    private static final List<String> SHOWN =
            List.of(
                    HttpHeaders.ETAG,
                    HttpHeaders.LOCATION,
                    HttpHeaders.RETRY_AFTER,
                    HttpHeaders.WWW_AUTHENTICATE,
                    HttpHeaders.CONTENT_DISPOSITION,
                    Page.NEXT);

    private final DefaultCorsProcessor processor = new DefaultCorsProcessor();
    private final CorsConfiguration rules = new CorsConfiguration();

    ListedSites(List<String> origins) {
        rules.setAllowedOrigins(origins);
        rules.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "DELETE"));
        rules.setAllowedHeaders(SENT);
        rules.setExposedHeaders(SHOWN);
        rules.setAllowCredentials(false);
        rules.setMaxAge(Duration.ofHours(1));
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        boolean isListed = origin != null && rules.getAllowedOrigins().contains(origin);
        if (!isListed) {
            chain.doFilter(request, response);
        } else if (processor.processRequest(rules, request, response)
                && !CorsUtils.isPreFlightRequest(request)) {
            chain.doFilter(request, response);
        }
    }
}
