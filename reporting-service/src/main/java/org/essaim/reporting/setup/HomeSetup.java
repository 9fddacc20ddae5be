package org.essaim.reporting.setup;

import org.essaim.web.identity.Home;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whose service this is: everybody's to read. */
@Configuration(proxyBeanMethods = false)
class HomeSetup {

    @Bean
    Home home() {
        return new Home.Open();
    }
}
