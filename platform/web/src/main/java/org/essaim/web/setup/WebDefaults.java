package org.essaim.web.setup;

import static java.util.Map.entry;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * What holds for the interface of every service unless it says otherwise, so that nobody can forget
 * it: no page of the framework, no form and no upload is read unasked, and headers have a limit.
 */
public final class WebDefaults implements EnvironmentPostProcessor {

    private static final Map<String, Object> DEFAULTS =
            Map.ofEntries(
                    entry("spring.web.error.whitelabel.enabled", "false"),
                    entry("spring.web.error.include-stacktrace", "never"),
                    entry("spring.web.error.include-message", "never"),
                    entry("spring.mvc.formcontent.filter.enabled", "false"),
                    entry("spring.servlet.multipart.enabled", "false"),
                    entry("server.max-http-request-header-size", "16KB"),
                    entry("springdoc.api-docs.version", "openapi_3_1"),
                    entry("springdoc.packages-to-scan", "org.essaim"),
                    entry("springdoc.paths-to-match", "/api/**"),
                    entry("springdoc.default-produces-media-type", "application/json"),
                    entry("springdoc.override-with-generic-response", "false"),
                    entry("springdoc.writer-with-order-by-keys", "true"),
                    entry("springdoc.writer-with-default-pretty-printer", "true"),
                    entry("springdoc.disable-i18n", "true"),
                    // Whoever sends a file in vain still reads why, up to this much of it.
                    entry("server.tomcat.max-swallow-size", "32MB"));

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new MapPropertySource("essaim-web", DEFAULTS));
    }
}
