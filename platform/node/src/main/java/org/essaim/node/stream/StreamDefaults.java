package org.essaim.node.stream;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Quiet Kafka clients: what matters of a broker that is away the relay says itself, once. */
public final class StreamDefaults implements EnvironmentPostProcessor {

    private static final Map<String, Object> DEFAULTS =
            Map.of(
                    "logging.level.org.apache.kafka", "error",
                    "management.endpoint.health.probes.enabled", "true");

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new MapPropertySource("essaim-stream", DEFAULTS));
    }
}
