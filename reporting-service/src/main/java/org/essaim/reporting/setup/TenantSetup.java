package org.essaim.reporting.setup;

import org.essaim.web.identity.Tenant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whose service this is: everybody's to read. */
@Configuration(proxyBeanMethods = false)
class TenantSetup {

    @Bean
    Tenant home() {
        return new Tenant.Open();
    }
}
