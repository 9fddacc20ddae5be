package org.essaim.federation.trace;

import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporterBuilder;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Locale;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.otlp.OtlpTracingProperties;

/** Where spans go: to the collector that an operator names, over HTTP, or nowhere. */
final class SpanExporterFactory {

    private SpanExporterFactory() {}

    static SpanExporter of(OtlpTracingProperties told) {
        if (told.getEndpoint() == null || told.getEndpoint().isBlank()) {
            return SpanExporter.composite();
        }
        OtlpHttpSpanExporterBuilder exporter =
                OtlpHttpSpanExporter.builder()
                        .setEndpoint(told.getEndpoint())
                        .setTimeout(told.getTimeout())
                        .setConnectTimeout(told.getConnectTimeout())
                        .setCompression(told.getCompression().name().toLowerCase(Locale.ROOT));
        told.getHeaders().forEach(exporter::addHeader);
        return exporter.build();
    }
}
