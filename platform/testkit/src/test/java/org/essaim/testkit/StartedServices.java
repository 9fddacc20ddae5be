package org.essaim.testkit;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Refuses to start a service where {@link Servers} says that nothing may be started. */
public final class StartedServices
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Servers.mayStart("a service");
    }
}
