package org.essaim.reporting.setup;

import org.springframework.boot.web.servlet.FilterRegistration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Whoever has a page already is not sent it again. */
@Configuration(proxyBeanMethods = false)
class TagSetup {

    /** A weak one: what is compressed is the same page in other bytes. */
    @Bean
    @FilterRegistration(urlPatterns = {"/fr/*", "/en/*"})
    ShallowEtagHeaderFilter pageTags() {
        ShallowEtagHeaderFilter tags = new ShallowEtagHeaderFilter();
        tags.setWriteWeakETag(true);
        return tags;
    }
}
