package org.essaim.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.essaim.testkit.Gate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;

/** What a service has beside the HTTP server that is not its own alone. */
@Gate
class SharedBeansTest {

    @TempDir private Path folders;

    @Test
    void each_service_has_the_bean_of_its_host_instead_of_its_own() throws IOException {
        try (RunningHost host = new RunningHost(folders)) {
            host.named("one", "one");
            host.awaitWord("one", "one");
            assertThat(host.get("one", "/started").body()).isEqualTo("[\"one\"]");

            host.named("two", "two");
            host.awaitWord("two", "two");
            assertThat(host.get("one", "/started").body()).contains("one", "two");
        }
    }

    @Test
    void a_bean_that_no_service_has_is_not_shared_in_vain() {
        GenericApplicationContext service = new GenericApplicationContext();
        HostedWiring wiring =
                new HostedWiring(
                        new SharedServer(null, null, 1, null),
                        "one",
                        List.of(),
                        List.of(new DefaultResourceLoader()));
        assertThatThrownBy(() -> wiring.postProcessBeanFactory(service.getBeanFactory()))
                .hasMessageContaining("has nothing to replace by a");
    }
}
