package org.essaim.web.management;

import jakarta.servlet.ServletRequest;
import java.util.Map;
import org.apache.catalina.connector.Connector;
import org.apache.commons.logging.LogFactory;
import org.apache.coyote.AbstractProtocol;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.tomcat.SslConnectorCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.WebServerSslBundle;

/**
 * A second port of the same server, with threads of its own: probes are answered even if every
 * thread of the first one is busy. Spring Boot's management port would be a second server with a
 * context of its own, fixed at build time (decision 0052).
 */
public final class ManagementPort
        implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final int THREADS = 8;

    private final Connector connector;
    private final boolean isOthers;

    @Autowired
    public ManagementPort(ManagementProperties management) {
        this(management.port() == null ? null : connector(management.port()), false);
    }

    private ManagementPort(Connector connector, boolean isOthers) {
        this.connector = connector;
        this.isOthers = isOthers;
    }

    /** The same port for one that is served beside this one, and opens none of its own. */
    public ManagementPort shared() {
        return new ManagementPort(connector, true);
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

    /** It listens where the first one does, and shows the same certificate. */
    @Override
    public void customize(TomcatServletWebServerFactory server) {
        if (connector != null && !isOthers) {
            ((AbstractProtocol<?>) connector.getProtocolHandler()).setAddress(server.getAddress());
            if (Ssl.isEnabled(server.getSsl())) {
                encrypt(server.getSsl(), server.getSslBundles());
            }
            server.addAdditionalConnectors(connector);
        }
    }

    private void encrypt(Ssl ssl, SslBundles bundles) {
        SslConnectorCustomizer tls =
                new SslConnectorCustomizer(
                        LogFactory.getLog(ManagementPort.class), connector, ssl.getClientAuth());
        tls.customize(WebServerSslBundle.get(ssl, bundles), Map.of());
        if (ssl.getBundle() != null) {
            bundles.addBundleUpdateHandler(ssl.getBundle(), renewed -> tls.update(null, renewed));
        }
    }

    /** Whether there is one; otherwise management endpoints are served at the only port. */
    public boolean isSeparate() {
        return connector != null;
    }

    boolean received(ServletRequest request) {
        return request.getLocalPort() == number();
    }

    /**
     * The port at which a running service listens.
     *
     * @throws IllegalStateException if there is no management port
     */
    public int number() {
        if (connector == null) {
            throw new IllegalStateException("this service has no management port");
        }
        return connector.getLocalPort();
    }
}
