package org.essaim.web.management;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 404 to a request for management endpoints at the other port, and the reverse. */
public final class PortSeparationFilter extends OncePerRequestFilter {

    private static final String ACTUATOR = "/actuator";

    private final ManagementPort port;
    private final RequestMatcher endpoints;

    /**
     * @param endpoints what is management besides the paths below {@value #ACTUATOR}
     */
    public PortSeparationFilter(ManagementPort port, RequestMatcher endpoints) {
        this.port = port;
        this.endpoints = endpoints;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (port.isSeparate() && port.received(request) != isManagement(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        chain.doFilter(request, response);
    }

    /** By its path too: an endpoint that is disabled must not be looked up at the other port. */
    private boolean isManagement(HttpServletRequest request) {
        return request.getServletPath().startsWith(ACTUATOR) || endpoints.matches(request);
    }
}
