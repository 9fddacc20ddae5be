package org.essaim.web.management;

import jakarta.servlet.ServletRequest;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.AbstractProtocol;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/**
 * A second port of the same server, with threads of its own: probes are answered also where every
 * thread of the first one is taken. Spring Boot's own would be a second server with a context of
 * its own, and there or not as the build says (decision 0052).
 */
public final class ManagementPort
        implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final int THREADS = 8;

    private final Connector connector;

    ManagementPort(Integer port) {
        this.connector = port == null ? null : connector(port);
    }

    private static Connector connector(int port) {
        Connector connector = new Connector();
        connector.setPort(port);
        connector.setXpoweredBy(false);
        AbstractProtocol<?> threads = (AbstractProtocol<?>) connector.getProtocolHandler();
        threads.setMinSpareThreads(1);
        threads.setMaxThreads(THREADS);
        return connector;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        if (connector != null) {
            server.addAdditionalConnectors(connector);
        }
    }

    /** Whether there is one: otherwise operators come in where everybody does. */
    boolean isApart() {
        return connector != null;
    }

    boolean took(ServletRequest request) {
        return request.getLocalPort() == number();
    }

    /**
     * The port that it listens at; asked of a service that runs and has one.
     *
     * @throws IllegalStateException if there is none
     */
    public int number() {
        if (connector == null) {
            throw new IllegalStateException("operators come in where everybody does");
        }
        return connector.getLocalPort();
    }
}
