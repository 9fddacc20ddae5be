package org.essaim.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.essaim.web.management.ManagementPort;
import org.essaim.web.management.ManagementProperties;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class OperatorsFilterTest {

    @Test
    void at_the_only_port_another_machine_learns_nothing() throws Exception {
        assertThat(statusFrom("192.0.2.7", null)).isEqualTo(404);
        assertThat(statusFrom("2001:db8::7", null)).isEqualTo(404);
    }

    @Test
    void this_machine_does() throws Exception {
        assertThat(statusFrom("127.0.0.1", null)).isEqualTo(200);
        assertThat(statusFrom("::1", null)).isEqualTo(200);
    }

    @Test
    void at_a_port_of_its_own_whoever_reaches_it_does() throws Exception {
        assertThat(statusFrom("192.0.2.7", 0)).isEqualTo(200);
    }

    private static int statusFrom(String address, Integer managementPort) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/actuator/services");
        request.setRemoteAddr(address);
        MockHttpServletResponse response = new MockHttpServletResponse();
        ManagementPort port = new ManagementPort(new ManagementProperties(managementPort));
        new OperatorsFilter(port).doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}
