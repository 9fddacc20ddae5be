package org.essaim.web.limits;

import org.essaim.web.setup.WebAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Limits the size and the rate of requests, the same in every service. */
@AutoConfiguration(after = WebAutoConfiguration.class)
@ConditionalOnWebApplication
@EnableConfigurationProperties(LimitsProperties.class)
@Import(RateLimits.class)
public class LimitsAutoConfiguration {

    /** After the filter that turns exceptions into problems. */
    private static final int EARLY = Ordered.HIGHEST_PRECEDENCE + 100;

    @Bean
    CostlyOperations costlyOperations() {
        return new CostlyOperations();
    }

    @Bean
    MarkedOperations unlimitedOperations(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        return new MarkedOperations(mappings, Unlimited.class);
    }

    @Bean
    @FilterRegistration(order = EARLY)
    BodyLimitFilter bodyLimit(
            LimitsProperties limits,
            MarkedOperations unlimited,
            ObjectProvider<RequestMappingHandlerMapping> mappings) {
        return new BodyLimitFilter(
                limits, new MarkedOperations(mappings, TakesFile.class), unlimited);
    }

    /** Parameters are those of the query: reading one never consumes a body that claims a form. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> parametersOfTheQueryAlone() {
        return server ->
                server.addConnectorCustomizers(connector -> connector.setParseBodyMethods(""));
    }

    /** The security filter chain runs it, where the caller is known; the container must not. */
    @Bean
    @FilterRegistration(enabled = false)
    RateLimitFilter rateLimit(RateLimits rateLimits, MarkedOperations unlimited) {
        return new RateLimitFilter(rateLimits, unlimited, EndpointRequest.to(HealthEndpoint.class));
    }
}
