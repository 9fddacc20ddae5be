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
import org.essaim.testkit.Gate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.MDC;

/** To what libraries keep once for a process no service adds anything. */
@Gate
class LibraryStaticsTest {

    private static final SpanContext TRACE =
            SpanContext.create(
                    "0af7651916cd43dd8448eb211c80319c",
                    "b7ad6b7169203331",
                    TraceFlags.getSampled(),
                    TraceState.getDefault());

    @TempDir private static Path folders;
    private static RunningHost host;

    @BeforeAll
    static void start() throws IOException {
        host = new RunningHost(folders);
        for (String each : List.of("one", "two")) {
            host.named(each, each);
            host.awaitWord(each, each);
        }
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    /** With a thousand services each step of a trace would take a thousand steps. */
    @Test
    void a_step_of_a_trace_is_in_the_log_and_costs_the_same_however_many_services_there_are() {
        SampleService.TRACED.set(0);

        try (Scope _ = Context.root().with(Span.wrap(TRACE)).makeCurrent()) {
            assertThat(MDC.get("traceId")).isEqualTo(TRACE.getTraceId());
        }
        assertThat(MDC.get("traceId")).isNull();
        assertThat(SampleService.TRACED).hasValue(0);
    }

    @Test
    void figures_of_a_service_are_in_its_own_registry_alone() {
        assertThat(Metrics.globalRegistry.getRegistries()).isEmpty();
    }
}
