package org.essaim.federation.trace;

import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporterBuilder;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.SpanProcessors;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.otlp.OtlpTracingProperties;
import org.springframework.context.annotation.Bean;

/**
 * Sends spans to the collector that an operator configures, over HTTP, or nowhere. Chosen at the
 * start, since the wiring is decided at build time (decision 0051).
 */
@AutoConfiguration(
        beforeName =
                "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure."
                        + "OpenTelemetryTracingAutoConfiguration")
@EnableConfigurationProperties(OtlpTracingProperties.class)
public class SpansAutoConfiguration {

    private static final String BATCHES = "otelSpanProcessor";

    @Bean
    SpanProcessors spanProcessors(
            OtlpTracingProperties settings, ObjectProvider<BatchSpanProcessor> batches) {
        return isConfigured(settings)
                ? SpanProcessors.of(batches.getObject())
                : SpanProcessors.of();
    }

    /** Spring Boot's has a thread that waits for spans: a service that sends none has none. */
    @Bean
    static BeanFactoryPostProcessor onlyForACollector() {
        return beans -> {
            if (beans.containsBeanDefinition(BATCHES)) {
                beans.getBeanDefinition(BATCHES).setLazyInit(true);
            }
        };
    }

    @Bean
    SpanExporter collector(OtlpTracingProperties settings) {
        if (!isConfigured(settings)) {
            return SpanExporter.composite();
        }
        OtlpHttpSpanExporterBuilder exporter =
                OtlpHttpSpanExporter.builder()
                        .setEndpoint(settings.getEndpoint())
                        .setTimeout(settings.getTimeout())
                        .setConnectTimeout(settings.getConnectTimeout())
                        .setCompression(settings.getCompression().name().toLowerCase(Locale.ROOT));
        settings.getHeaders().forEach(exporter::addHeader);
        return exporter.build();
    }

    private static boolean isConfigured(OtlpTracingProperties settings) {
        return settings.getEndpoint() != null && !settings.getEndpoint().isBlank();
    }
}
