package org.essaim.reporting.opendata.read;

import module java.base;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.essaim.web.identity.PublicOperation;
import org.essaim.web.limits.MarkedOperations;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Scripts of any site may read what anybody may: figures and open data, by GET and HEAD and without
 * credentials. It is said to everybody, so that what a cache keeps suits every site. Whatever else
 * is asked from another site stays closed, as a browser has it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 50)
class AnySite extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final RequestMatcher figures;

    AnySite(ObjectProvider<RequestMappingHandlerMapping> operations) {
        this.figures = new MarkedOperations(operations, PublicOperation.class);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean isAsking = CorsUtils.isPreFlightRequest(request);
        if (!isOpen(request, isAsking)) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        if (isAsking) {
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD");
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "*");
            response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "86400");
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "*");
            chain.doFilter(request, response);
        }
    }

    private boolean isOpen(HttpServletRequest request, boolean isAsking) {
        String method =
                isAsking
                        ? request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD)
                        : request.getMethod();
        String path = request.getRequestURI();
        return READING.contains(method)
                && (path.startsWith("/open-data/")
                        || path.startsWith("/api/") && figures.matches(request));
    }
}
