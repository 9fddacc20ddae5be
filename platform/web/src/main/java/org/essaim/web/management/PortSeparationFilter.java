package org.essaim.web.management;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** What belongs to one port is not there at the other. */
final class PortSeparationFilter extends OncePerRequestFilter {

    private static final String ACTUATOR = "/actuator";

    private final ManagementPort port;
    private final RequestMatcher endpoints;

    PortSeparationFilter(ManagementPort port, RequestMatcher endpoints) {
        this.port = port;
        this.endpoints = endpoints;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (port.isApart() && port.took(request) != isForOperators(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        chain.doFilter(request, response);
    }

    /** By its plain path too: an endpoint that is not there shall not be looked for elsewhere. */
    private boolean isForOperators(HttpServletRequest request) {
        return request.getServletPath().startsWith(ACTUATOR) || endpoints.matches(request);
    }
}
