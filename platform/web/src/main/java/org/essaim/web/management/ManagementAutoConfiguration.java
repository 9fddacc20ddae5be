package org.essaim.web.management;

import org.essaim.web.setup.WebAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.web.servlet.FilterRegistration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;

/** Serves the management endpoints at a port of their own, if one is configured. */
@AutoConfiguration(after = WebAutoConfiguration.class)
@ConditionalOnWebApplication
@EnableConfigurationProperties(ManagementProperties.class)
@Import(ManagementPort.class)
public class ManagementAutoConfiguration {

    /** After the filter that turns exceptions into problems, before all limits. */
    private static final int EARLY = Ordered.HIGHEST_PRECEDENCE + 50;

    @Bean
    @FilterRegistration(order = EARLY)
    PortSeparationFilter portSeparation(ManagementPort port) {
        return new PortSeparationFilter(port, EndpointRequest.toAnyEndpoint());
    }
}
