package org.essaim.host;

import module java.base;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

/** Tells operators which services are here, and why one does not run. */
final class ServicesServlet extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final transient HostedServices services;

    ServicesServlet(HostedServices services) {
        this.services = services;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        List<Shown> items =
                services.states().entrySet().stream()
                        .map(each -> Shown.of(each.getKey(), each.getValue()))
                        .toList();
        response.setContentType("application/json");
        response.setCharacterEncoding("utf-8");
        response.getWriter().write(JSON.writeValueAsString(new Answer(items)));
    }

    private record Answer(List<Shown> items) {}

    /**
     * @param reason why it does not run; null where it does
     * @param tryAgainAt when it is started again; null where it runs
     */
    private record Shown(String service, String state, String reason, String tryAgainAt) {

        static Shown of(String service, ServiceState state) {
            return state instanceof ServiceState.Failed failed
                    ? new Shown(
                            service,
                            state.kind().word(),
                            failed.reason(),
                            failed.tryAgainAt().toString())
                    : new Shown(service, state.kind().word(), null, null);
        }
    }
}
