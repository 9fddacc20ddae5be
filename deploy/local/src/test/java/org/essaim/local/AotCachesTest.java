package org.essaim.local;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.local.federation.Addresses;
import org.essaim.local.running.FreePorts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether the run that is recorded leaves the sample to the run that waits for it. */
class AotCachesTest {

    @Test
    void it_does_where_that_one_would_import_the_sample_at_its_ports() {
        int base = FreePorts.base();
        assertThat(AotCaches.ofTheSample(List.of("--processes", "--base-port", "" + base)))
                .contains(new Addresses(base));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--portfolio=pom.xml", "--state=elsewhere", "--nonsense"})
    void it_does_not_where_that_one_imports_something_else_or_nothing(String word) {
        List<String> words = List.of(word, "--base-port", "" + FreePorts.base());
        assertThat(AotCaches.ofTheSample(words)).isEmpty();
    }

    @Test
    void it_does_not_where_the_ports_are_in_use() throws IOException {
        int base = FreePorts.base();
        try (ServerSocket busy = new ServerSocket()) {
            int port = new Addresses(base).centre();
            busy.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            assertThat(AotCaches.ofTheSample(List.of("--base-port", "" + base))).isEmpty();
        }
    }
}
