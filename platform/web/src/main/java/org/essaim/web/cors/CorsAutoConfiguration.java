package org.essaim.web.cors;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** Before the filters that look for a token: a browser asks without one whether it may ask. */
@AutoConfiguration
@ConditionalOnWebApplication
@EnableConfigurationProperties(CorsProperties.class)
public class CorsAutoConfiguration {

    private static final int AFTER_THE_HEADERS_OF_ALL = Ordered.HIGHEST_PRECEDENCE + 60;

    @Bean
    FilterRegistrationBean<ListedSites> listedSites(CorsProperties settings) {
        FilterRegistrationBean<ListedSites> filter =
                new FilterRegistrationBean<>(new ListedSites(settings.origins()));
        filter.setEnabled(!settings.origins().isEmpty());
        filter.addUrlPatterns("/api/*", "/v3/api-docs/*");
        filter.setOrder(AFTER_THE_HEADERS_OF_ALL);
        return filter;
    }
}
