package org.essaim.federation.trace;

import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporterBuilder;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Locale;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.otlp.OtlpTracingProperties;

/** Sends spans to the collector that an operator configures, over HTTP, or nowhere. */
final class SpanExporterFactory {

    private SpanExporterFactory() {}

    static SpanExporter of(OtlpTracingProperties properties) {
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
}
