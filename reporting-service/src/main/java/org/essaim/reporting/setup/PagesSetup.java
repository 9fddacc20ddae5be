package org.essaim.reporting.setup;

import org.essaim.reporting.site.page.AddressLanguage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;

/** Which languages pages come in. */
@Configuration(proxyBeanMethods = false)
class PagesSetup {

    /** The name is the one that the dispatcher asks for. */
    @Bean
    LocaleResolver localeResolver() {
        return new AddressLanguage();
    }
}
