package org.essaim.web.limits;

import org.essaim.web.setup.WebAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Puts the limits before every operation of every service. */
@AutoConfiguration(after = WebAutoConfiguration.class)
@ConditionalOnWebApplication
@EnableConfigurationProperties(LimitsProperties.class)
public class LimitsAutoConfiguration {

    /** Behind the first filter, which makes a problem of what this throws. */
    private static final int EARLY = Ordered.HIGHEST_PRECEDENCE + 100;

    @Bean
    UnlimitedOperations unlimitedOperations(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        return new UnlimitedOperations(mappings);
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimit(
            LimitsProperties limits, UnlimitedOperations unlimited) {
        FilterRegistrationBean<BodyLimitFilter> filter =
                new FilterRegistrationBean<>(
                        new BodyLimitFilter(limits.body().toBytes(), unlimited));
        filter.setOrder(EARLY);
        return filter;
    }

    @Bean
    RateLimits paces(LimitsProperties limits) {
        return new RateLimits(limits);
    }

    @Bean
    RateLimitFilter rateLimit(RateLimits paces, UnlimitedOperations unlimited) {
        return new RateLimitFilter(paces, unlimited, EndpointRequest.to(HealthEndpoint.class));
    }

    /** It stands among the filters of security, which know who asks, and nowhere else. */
    @Bean
    FilterRegistrationBean<RateLimitFilter> rateLimitOnlyAmongTheFiltersOfSecurity(
            RateLimitFilter rateLimit) {
        FilterRegistrationBean<RateLimitFilter> filter = new FilterRegistrationBean<>(rateLimit);
        filter.setEnabled(false);
        return filter;
    }
}
