package org.essaim.local.federation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.essaim.local.CannotRunException;
import org.junit.jupiter.api.Test;

class AddressesTest {

    @Test
    void every_busy_port_is_named_with_what_it_is_for_in_one_line() throws IOException {
        try (ServerSocket one = listening();
                ServerSocket two = listening()) {
            Map<Integer, String> wanted =
                    Map.of(one.getLocalPort(), "the centre", two.getLocalPort(), "Kafka");
            assertThatThrownBy(() -> Addresses.requireFree(wanted))
                    .isInstanceOf(CannotRunException.class)
                    .hasMessageContaining(one.getLocalPort() + " (for the centre)")
                    .hasMessageContaining(two.getLocalPort() + " (for Kafka)")
                    .hasMessageContaining("already in use")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void a_free_port_is_no_reason_to_stop_and_stays_free() throws IOException {
        int port;
        try (ServerSocket once = listening()) {
            port = once.getLocalPort();
        }
        assertThatCode(() -> Addresses.requireFree(Map.of(port, "the centre")))
                .doesNotThrowAnyException();
        assertThatCode(() -> Addresses.requireFree(Map.of(port, "the centre")))
                .doesNotThrowAnyException();
    }

    private static ServerSocket listening() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }
}
