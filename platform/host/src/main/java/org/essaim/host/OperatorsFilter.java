package org.essaim.host;

import module java.base;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.essaim.web.management.ManagementPort;

/**
 * A host knows nobody's token, so its figures and states are served at a management port of its
 * own, to which no route leads, or to this machine alone.
 */
final class OperatorsFilter extends HttpFilter {

    private static final long serialVersionUID = 1;

    private final transient ManagementPort port;

    OperatorsFilter(ManagementPort port) {
        this.port = port;
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (port.isSeparate() || isHere(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Addresses are numbers here: nothing is looked up. */
    private static boolean isHere(ServletRequest request) throws IOException {
        return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    }
}
