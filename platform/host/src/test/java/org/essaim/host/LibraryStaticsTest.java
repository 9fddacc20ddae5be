package org.essaim.host;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.micrometer.core.instrument.Metrics;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.MDC;

/** To what libraries keep once for a process no service adds anything. */
class LibraryStaticsTest {

    private static final SpanContext TRACE =
            SpanContext.create(
                    "0af7651916cd43dd8448eb211c80319c",
                    "b7ad6b7169203331",
                    TraceFlags.getSampled(),
                    TraceState.getDefault());

    @TempDir Path folders;

    /** With a thousand services each step of a trace would take a thousand steps. */
    @Test
    void a_step_of_a_trace_is_in_the_log_and_costs_the_same_however_many_services_there_are()
            throws IOException {
        try (RunningHost host = new RunningHost(folders)) {
            start(host);
            SampleService.TRACED.set(0);

            try (Scope _ = Context.root().with(Span.wrap(TRACE)).makeCurrent()) {
                assertThat(MDC.get("traceId")).isEqualTo(TRACE.getTraceId());
            }
            assertThat(MDC.get("traceId")).isNull();
            assertThat(SampleService.TRACED).hasValue(0);
        }
    }

    @Test
    void figures_of_a_service_are_in_its_own_registry_alone() throws IOException {
        try (RunningHost host = new RunningHost(folders)) {
            start(host);

            assertThat(Metrics.globalRegistry.getRegistries()).isEmpty();
        }
    }

    private static void start(RunningHost host) throws IOException {
        for (String each : List.of("one", "two")) {
            host.named(each, each);
            host.awaitWord(each, each);
        }
    }
}
