package org.essaim.web.tls;

import java.net.InetAddress;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;

/** A service that others could overhear does not start. */
@AutoConfiguration
@ConditionalOnWebApplication
@EnableConfigurationProperties(TlsProperties.class)
public class TlsAutoConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> plainHttpStaysHere(
            TlsProperties tls) {
        return server -> {
            InetAddress address = server.getAddress();
            boolean stays = address != null && address.isLoopbackAddress();
            if (!stays && !Ssl.isEnabled(server.getSsl()) && !tls.plainHttpBeyondThisMachine()) {
                throw new InvalidConfigurationPropertyValueException(
                        "server.address",
                        address == null ? "" : address.getHostAddress(),
                        "Other machines reach it, and without TLS others can read the tokens on"
                                + " the way. Set server.ssl.bundle, or, where something in front"
                                + " encrypts, essaim.tls.plain-http-beyond-this-machine=true.");
            }
        };
    }
}
