package org.essaim.web.management;

import org.essaim.web.setup.WebAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** Keeps operators and everybody else apart where there is a port for each. */
@AutoConfiguration(after = WebAutoConfiguration.class)
@ConditionalOnWebApplication
@EnableConfigurationProperties(ManagementProperties.class)
public class ManagementAutoConfiguration {

    /** Behind the first filter, before all limits. */
    private static final int AT_THE_DOOR = Ordered.HIGHEST_PRECEDENCE + 50;

    @Bean
    ManagementPort managementPort(ManagementProperties management) {
        return new ManagementPort(management.port());
    }

    @Bean
    FilterRegistrationBean<PortSeparationFilter> eachAtItsPort(ManagementPort port) {
        FilterRegistrationBean<PortSeparationFilter> filter =
                new FilterRegistrationBean<>(
                        new PortSeparationFilter(port, EndpointRequest.toAnyEndpoint()));
        filter.setOrder(AT_THE_DOOR);
        return filter;
    }
}
