package org.essaim.federation.trace;

import module java.base;

import io.micrometer.observation.ObservationFilter;
import io.micrometer.tracing.Tracer;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.essaim.runtime.store.ProcessorsAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * One trace from the request to every consequence, in this service and in those that consume it.
 */
@AutoConfiguration(
        before = {AxonAutoConfiguration.class, ProcessorsAutoConfiguration.class},
        afterName =
                "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure."
                        + "OpenTelemetryTracingAutoConfiguration")
@ConditionalOnBean(Tracer.class)
@Import(Traces.class)
public class TraceAutoConfiguration {

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
