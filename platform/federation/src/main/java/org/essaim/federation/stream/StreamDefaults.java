package org.essaim.federation.stream;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Quiet Kafka clients: what matters of a broker that is away the relay says itself, once. Traces
 * that are followed and not recorded (decision 0045).
 */
public final class StreamDefaults implements EnvironmentPostProcessor {

    private static final Map<String, Object> DEFAULTS =
            Map.of(
                    "logging.level.org.apache.kafka",
                    "error",
                    // A request has one span, not one for each filter; what else a caller sends
                    // along is nobody's business; and only who names a collector records spans.
                    "management.observations.enable.spring.security",
                    "false",
                    "management.tracing.baggage.enabled",
                    "false",
                    "management.tracing.sampling.probability",
                    "0.0",
                    // Its exporter is there or not as a property of the build says; ours looks at
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
