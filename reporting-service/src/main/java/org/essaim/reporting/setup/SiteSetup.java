package org.essaim.reporting.setup;

import org.essaim.web.identity.Tenant;
import org.springframework.boot.web.servlet.FilterRegistration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.filter.UrlHandlerFilter;

/** Whose the site is, and what stands before all of its pages. */
@Configuration(proxyBeanMethods = false)
class SiteSetup {

    /**
     * Whoever has a page already is not sent it again. The tag is a weak one: what is compressed is
     * the same page in other bytes.
     */
    @Bean
    @FilterRegistration(urlPatterns = {"/fr/*", "/en/*"})
    ShallowEtagHeaderFilter pageTags() {
        ShallowEtagHeaderFilter tags = new ShallowEtagHeaderFilter();
        tags.setWriteWeakETag(true);
        return tags;
    }

    /** Whose service this is: everybody's to read. */
    @Bean
    Tenant home() {
        return new Tenant.Open();
    }

    /** An address with a slash at its end is that without one, and leads there with its query. */
    @Bean
    @FilterRegistration
    UrlHandlerFilter withoutTrailingSlash() {
        return UrlHandlerFilter.trailingSlashHandler("/**")
                .redirect(HttpStatus.PERMANENT_REDIRECT)
                .build();
    }
}
