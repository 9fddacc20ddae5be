package org.essaim.federation.stream;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Quiet Kafka clients: the relay itself logs once that a broker is away. Traces that are followed
 * and not recorded (decision 0045).
 */
public final class StreamDefaults implements EnvironmentPostProcessor {

    private static final Map<String, Object> DEFAULTS =
            Map.of(
                    "logging.level.org.apache.kafka",
                    "error",
                    // A request has one span, not one for each filter; what else a caller sends
                    // along is ignored; and spans are recorded only where a collector is
                    // configured.
                    "management.observations.enable.spring.security",
                    "false",
                    "management.tracing.baggage.enabled",
                    "false",
                    "management.tracing.sampling.probability",
                    "0.0",
                    // Its exporter depends on a property at build time; ours is chosen at
                    // the start (decision 0051).
                    "spring.autoconfigure.exclude",
                    "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.otlp."
                            + "OtlpTracingAutoConfiguration",
                    "logging.pattern.correlation",
                    "%replace(%X{traceId}){'(.+)', '[$1] '}",
                    "management.endpoint.health.probes.enabled",
                    "true");

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new MapPropertySource("essaim-stream", DEFAULTS));
    }
}
