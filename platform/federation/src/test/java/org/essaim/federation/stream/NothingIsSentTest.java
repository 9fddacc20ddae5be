package org.essaim.federation.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import io.micrometer.tracing.Tracer;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import org.axonframework.updates.LoggingUpdateCheckerReporter;
import org.axonframework.updates.UpdateChecker;
import org.axonframework.updates.UpdateCheckerHttpClient;
import org.axonframework.updates.configuration.UsagePropertyProvider;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Night;
import org.essaim.testkit.PostgresServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Axon's update checker calls home a second after the start, and hides when it sees a test. Here it
 * is made to believe that this is none, and home is a socket that listens.
 */
@Gate
class NothingIsSentTest {

    private static final String URL = "axoniq.usage.url";

    /** Despite its name: where this is true, Axon does not look whether it is being tested. */
    private static final String NO_TEST = "axoniq.usage.force-test-environment";

    private static final int LONGER_THAN_ITS_FIRST_CALL_MILLIS = 3_000;

    private final ServerSocket home = listen();

    private static ServerSocket listen() {
        try {
            ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
            socket.setSoTimeout(LONGER_THAN_ITS_FIRST_CALL_MILLIS);
            return socket;
        } catch (IOException noSocket) {
            throw new IllegalStateException(noSocket);
        }
    }

    @BeforeEach
    void pretendToBeInProduction() {
        System.setProperty(NO_TEST, "true");
        System.setProperty(URL, "http://127.0.0.1:" + home.getLocalPort() + "/");
    }

    @AfterEach
    void tidy() throws IOException {
        System.clearProperty(NO_TEST);
        System.clearProperty(URL);
        home.close();
    }

    @Test
    void a_service_calls_nobody() {
        try (ConfigurableApplicationContext service =
                RunningService.start(PostgresServer.platformDatabase())) {
            assertThat(service.getBeanNamesForType(UpdateChecker.class)).isEmpty();
            assertThat(service.getBean(SpanExporter.class)).isEqualTo(SpanExporter.composite());
            assertThatThrownBy(home::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    /** The control of the other kind: spans go where an operator says, and only then. */
    @Test
    @Night
    void spans_go_to_the_collector_that_is_named() throws IOException {
        try (ConfigurableApplicationContext service =
                RunningService.start(
                        PostgresServer.platformDatabase(),
                        "management.tracing.sampling.probability=1.0",
                        "management.opentelemetry.tracing.export.schedule-delay=100ms",
                        "management.opentelemetry.tracing.export.otlp.endpoint=http://127.0.0.1:"
                                + home.getLocalPort()
                                + "/v1/traces")) {
            service.getBean(Tracer.class).nextSpan().name("test").start().end();
            home.accept().close();
        }
    }

    /** The control: were it there, it would call, and this test would see it. */
    @Test
    @Night
    void the_update_checker_of_axon_calls_home_unless_it_is_switched_off() throws IOException {
        UsagePropertyProvider on = enabled();
        UpdateChecker checker =
                new UpdateChecker(
                        new UpdateCheckerHttpClient(on), new LoggingUpdateCheckerReporter(), on);
        try {
            checker.start();
            home.accept().close();
        } finally {
            checker.stop();
        }
    }

    private UsagePropertyProvider enabled() {
        return new UsagePropertyProvider() {
            @Override
            public Boolean getDisabled() {
                return false;
            }

            @Override
            public String getUrl() {
                return System.getProperty(URL);
            }

            @Override
            public int priority() {
                return 0;
            }
        };
    }
}
