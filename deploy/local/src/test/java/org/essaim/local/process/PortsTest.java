package org.essaim.local.process;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.essaim.local.CannotRunException;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void every_busy_port_is_named_with_who_wants_it_in_one_line() throws IOException {
        try (ServerSocket one = listening();
                ServerSocket two = listening()) {
            Map<Integer, String> wanted =
                    Map.of(one.getLocalPort(), "the centre", two.getLocalPort(), "Kafka");
            assertThatThrownBy(() -> Ports.requireFree(wanted))
                    .isInstanceOf(CannotRunException.class)
                    .hasMessageContaining(one.getLocalPort() + " (wanted by the centre)")
                    .hasMessageContaining(two.getLocalPort() + " (wanted by Kafka)")
                    .hasMessageContaining("are busy")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void a_free_port_is_no_reason_to_stop_and_stays_free() throws IOException {
        int port;
        try (ServerSocket once = listening()) {
            port = once.getLocalPort();
        }
        assertThatCode(() -> Ports.requireFree(Map.of(port, "the centre")))
                .doesNotThrowAnyException();
        assertThatCode(() -> Ports.requireFree(Map.of(port, "the centre")))
                .doesNotThrowAnyException();
    }

    private static ServerSocket listening() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }
}
