package org.essaim.host;

import module java.base;

import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.apache.coyote.ProtocolHandler;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.WebServerException;
import org.springframework.boot.web.servlet.ServletContextInitializer;

/** Gives a service its place in the shared server instead of a server of its own. */
final class HostedServerFactory extends TomcatServletWebServerFactory {

    private final SharedServer shared;
    private final String name;
    private final List<String> hostNames;

    /**
     * @param hostNames under which it is reached; empty: at a port of its own
     */
    HostedServerFactory(SharedServer shared, String name, List<String> hostNames) {
        this.shared = shared;
        this.name = name;
        this.hostNames = hostNames;
    }

    @Override
    public WebServer getWebServer(ServletContextInitializer... initializers) {
        StartupFailure failure = new StartupFailure();
        TempDirs folders = new TempDirs(getPort());
        HostedRequests requests = new HostedRequests(name, shared.requests(), shared.logNames());
        StandardHost virtualHost = virtualHost();
        virtualHost.getPipeline().addValve(requests);
        // An engine is shared, and who stands before one service says nothing of its neighbours.
        getEngineValves().forEach(virtualHost.getPipeline()::addValve);
        prepareContext(virtualHost, failure.watching(initializers), folders);
        Place place = hostNames.isEmpty() ? shared.at(connector()) : shared.named();
        HostedServer server = new HostedServer(place, virtualHost, requests, folders);
        try {
            server.prepare();
            failure.rethrow();
            return server;
        } catch (Exception broken) {
            server.destroy();
            throw new WebServerException(name + " cannot be served", broken);
        }
    }

    private StandardHost virtualHost() {
        StandardHost host = new StandardHost();
        host.setName(hostNames.isEmpty() ? name : hostNames.getFirst());
        hostNames.stream().skip(1).forEach(host::addAlias);
        host.setAutoDeploy(false);
        host.setDeployOnStartup(false);
        host.setCreateDirs(false);
        return host;
    }

    private Connector connector() {
        Connector connector = new Connector(getProtocol());
        connector.setThrowOnFailure(true);
        customizeConnector(connector);
        useVirtualThreads(connector.getProtocolHandler());
        return connector;
    }

    /** Requests of every service run on virtual threads: none of them is kept for one of them. */
    static void useVirtualThreads(ProtocolHandler handler) {
        handler.setExecutor(new VirtualThreadExecutor("http-"));
    }
}
