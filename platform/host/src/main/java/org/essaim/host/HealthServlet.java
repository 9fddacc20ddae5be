package org.essaim.host;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Answers probes: the process lives as long as it answers, and it is ready once each service was
 * started or failed to. One that fails makes nobody restart its neighbours.
 */
final class HealthServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    private final transient HostedServices services;

    HealthServlet(HostedServices services) {
        this.services = services;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean up = !"/readiness".equals(request.getPathInfo()) || services.allTried();
        response.setStatus(
                up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.getWriter().write("{\"status\":\"%s\"}".formatted(up ? "UP" : "OUT_OF_SERVICE"));
    }
}
