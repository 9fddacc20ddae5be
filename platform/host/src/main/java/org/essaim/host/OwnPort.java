package org.essaim.host;

import module java.base;

import org.apache.catalina.Container;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Server;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardEngine;
import org.apache.catalina.core.StandardService;

/** At a port that belongs to one service; it is opened once the service is up. */
final class OwnPort implements Place {

    private final Server server;
    private final Connector connector;
    private final StandardService service = new StandardService();

    OwnPort(Server server, Connector connector) {
        this.server = server;
        this.connector = connector;
    }

    @Override
    public void add(Container virtualHost) {
        StandardEngine engine = new StandardEngine();
        engine.setName(virtualHost.getName());
        engine.setDefaultHost(virtualHost.getName());
        engine.addChild(virtualHost);
        service.setName(virtualHost.getName());
        service.setContainer(engine);
        server.addService(service);
    }

    @Override
    public void open() {
        service.addConnector(connector);
    }

    @Override
    public void shut() {
        service.removeConnector(connector);
    }

    @Override
    public void remove(Container virtualHost) {
        if (server.findService(service.getName()) == service) {
            server.removeService(service);
        }
        try {
            service.destroy();
        } catch (LifecycleException alreadyGone) {
            // Nothing of it is reached any more, which is all that was asked for.
        }
    }

    @Override
    public int port() {
        return connector.getLocalPort();
    }
}
