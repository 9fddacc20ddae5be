package org.essaim.runtime.store;

import module java.base;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * What libraries ask the properties of the JVM and nothing else. No usage data goes to Axon's
 * vendor. And a pool looks for idle connections at a pace that nothing else has: looking every 30 s
 * as by itself, it would always find just used what is used every 30 s, and keep it.
 */
public final class LibraryProperties implements EnvironmentPostProcessor {

    private static final Map<String, String> PROPERTIES =
            Map.of(
                    "axoniq.update-checker.disabled", "true",
                    "disable-axoniq-console-message", "true",
                    "com.zaxxer.hikari.housekeeping.periodMs", "11000");

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        PROPERTIES.forEach(System::setProperty);
    }
}
