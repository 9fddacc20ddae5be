package org.essaim.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ServersTest {

    @Test
    void either_kind_can_be_forced() {
        assertThat(Servers.choose("containers")).isEqualTo(Servers.CONTAINERS);
        assertThat(Servers.choose("Embedded")).isEqualTo(Servers.EMBEDDED);
        assertThat(Servers.choose("none")).isEqualTo(Servers.NONE);
        assertThat(Servers.choose("auto")).isIn(Servers.CONTAINERS, Servers.EMBEDDED);
        assertThatThrownBy(() -> Servers.choose("cloud")).hasMessageContaining("not cloud");
    }
}
