package org.essaim.web.setup;

import module java.base;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * What holds in every service unless it sets something else, so that nobody can forget it: each
 * module of the platform states its part in {@value #FILE}.
 */
public final class ServiceDefaults implements EnvironmentPostProcessor {

    private static final String FILE = "META-INF/essaim-defaults.properties";

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        try {
            environment
                    .getPropertySources()
                    .addLast(
                            new PropertiesPropertySource(
                                    "essaim", PropertiesLoaderUtils.loadAllProperties(FILE)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
