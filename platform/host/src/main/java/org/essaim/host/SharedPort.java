package org.essaim.host;

import module java.base;

import org.apache.catalina.Container;
import org.apache.catalina.Engine;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;

/** At the host's own ports, known by the host name that a client asks for. */
record SharedPort(Tomcat tomcat) implements Place {

    @Override
    public void add(Container virtualHost) {
        Engine engine = tomcat.getEngine();
        if (engine.findChild(virtualHost.getName()) != null) {
            throw new IllegalStateException(
                    virtualHost.getName() + " is the host name of another service here");
        }
        engine.addChild(virtualHost);
    }

    @Override
    public void open() {}

    @Override
    public void shut() {}

    @Override
    public void remove(Container virtualHost) {
        if (tomcat.getEngine().findChild(virtualHost.getName()) == virtualHost) {
            tomcat.getEngine().removeChild(virtualHost);
        }
    }

    @Override
    public int port() {
        Connector first = tomcat.getConnector();
        return first.getLocalPort();
    }
}
