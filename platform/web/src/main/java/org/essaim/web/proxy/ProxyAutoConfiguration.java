package org.essaim.web.proxy;

import module java.base;

import org.apache.catalina.valves.RemoteIpValve;
import org.essaim.web.limits.LimitsAutoConfiguration;
import org.essaim.web.limits.LimitsProperties;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * Who asks is said by the gateways that an operator named, and where the service is reached by the
 * operator (decision 0135).
 */
@AutoConfiguration(after = LimitsAutoConfiguration.class)
@ConditionalOnWebApplication
public class ProxyAutoConfiguration {

    /**
     * From the right, the first address that is no gateway's asks: what a client wrote before it is
     * not looked at, nor whom it says it calls ({@code X-Forwarded-Host}).
     */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> believedProxies(
            LimitsProperties limits, Environment settings) {
        String address = settings.getProperty("essaim.pages.address", "");
        RemoteIpValve addresses = new RemoteIpValve();
        addresses.setInternalProxies(String.join(",", limits.proxies()));
        return server -> {
            server.addEngineValves(addresses);
            if (!address.isBlank()) {
                server.addEngineValves(new PublicAddressValve(address));
            }
        };
    }
}
