package org.essaim.federation.trace;

import module java.base;

import io.micrometer.observation.ObservationFilter;
import io.micrometer.tracing.Tracer;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporterBuilder;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.essaim.runtime.store.ProcessorsAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.otlp.OtlpTracingProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * One trace from the request to every consequence, in this service and in those that consume it.
 * Nothing is sent unless an operator configures a collector of spans.
 */
@AutoConfiguration(
        before = {AxonAutoConfiguration.class, ProcessorsAutoConfiguration.class},
        afterName =
                "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure."
                        + "OpenTelemetryTracingAutoConfiguration")
@ConditionalOnBean(Tracer.class)
@EnableConfigurationProperties(OtlpTracingProperties.class)
@Import(Traces.class)
public class TraceAutoConfiguration {

    /**
     * Sends spans to the collector that an operator configures, over HTTP, or nowhere. Chosen at
     * the start, since the wiring is decided at build time (decision 0051).
     */
    @Bean
    SpanExporter collector(OtlpTracingProperties properties) {
        if (properties.getEndpoint() == null || properties.getEndpoint().isBlank()) {
            return SpanExporter.composite();
        }
        OtlpHttpSpanExporterBuilder exporter =
                OtlpHttpSpanExporter.builder()
                        .setEndpoint(properties.getEndpoint())
                        .setTimeout(properties.getTimeout())
                        .setConnectTimeout(properties.getConnectTimeout())
                        .setCompression(
                                properties.getCompression().name().toLowerCase(Locale.ROOT));
        properties.getHeaders().forEach(exporter::addHeader);
        return exporter.build();
    }

    /**
     * Whatever is recorded says which operation was asked, not by which address: some are
     * passwords.
     */
    @Bean
    ObservationFilter noAddresses() {
        return context -> context.removeHighCardinalityKeyValue("http.url");
    }

    /** What Axon records by itself. */
    @Bean
    CorrelationDataProvider messageOrigin() {
        return new MessageOriginProvider();
    }

    @Bean
    CorrelationDataProvider currentTrace(Traces traces) {
        return _ -> traces.current();
    }

    /** Events of a command name the trace of whoever asked for it. */
    @Bean
    ConfigurerModule followTraces(Traces traces, List<CorrelationDataProvider> providers) {
        return configurer -> {
            configurer
                    .eventProcessing()
                    .registerDefaultHandlerInterceptor(
                            (_, processor) ->
                                    (batch, handling) ->
                                            traces.follow(batch.getMessage(), processor, handling));
            configurer.onInitialize(
                    axon ->
                            axon.onStart(
                                    () ->
                                            axon.getComponent(CommandBus.class)
                                                    .registerHandlerInterceptor(
                                                            new CorrelationDataInterceptor<>(
                                                                    providers))));
        };
    }
}
