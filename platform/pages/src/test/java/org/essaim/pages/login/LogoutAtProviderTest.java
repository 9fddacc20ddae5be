package org.essaim.pages.login;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Whoever logs out leaves nothing in the browser. */
class LogoutAtProviderTest {

    private static final String HEADER = "Clear-Site-Data";

    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/logout");

    @Test
    void behind_a_proxy_that_speaks_https_the_browser_is_told_to_forget_what_it_keeps() {
        assertThat(loggedOutAt(URI.create("https://anct.example")))
                .isEqualTo("\"cache\", \"storage\"");
    }

    @Test
    void over_https_itself_it_is_told_too() {
        request.setSecure(true);
        assertThat(loggedOutAt(null)).isEqualTo("\"cache\", \"storage\"");
    }

    @Test
    void without_https_where_browsers_do_not_heed_it_nothing_is_said() {
        assertThat(loggedOutAt(null)).isNull();
        assertThat(loggedOutAt(URI.create("http://anct.example"))).isNull();
    }

    private String loggedOutAt(URI address) {
        LoginProperties settings =
                new LoginProperties(
                        "", null, "essaim", "", List.of(), List.of(), address, Duration.ofDays(7));
        MockHttpServletResponse response = new MockHttpServletResponse();
        new LogoutAtProvider(settings, new ProviderClient(settings, _ -> true))
                .logout(request, response, null);
        return response.getHeader(HEADER);
    }
}
