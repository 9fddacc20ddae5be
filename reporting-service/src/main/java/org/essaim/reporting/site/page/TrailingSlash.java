package org.essaim.reporting.site.page;

import org.springframework.boot.web.servlet.FilterRegistration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.UrlHandlerFilter;

/** An address with a slash at its end is that without one, and leads there with its query. */
@Configuration(proxyBeanMethods = false)
class TrailingSlash {

    @Bean
    @FilterRegistration
    UrlHandlerFilter withoutTrailingSlash() {
        return UrlHandlerFilter.trailingSlashHandler("/**")
                .redirect(HttpStatus.PERMANENT_REDIRECT)
                .build();
    }
}
