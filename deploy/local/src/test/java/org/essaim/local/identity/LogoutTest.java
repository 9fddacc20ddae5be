package org.essaim.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.testkit.Gate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Gate
class LogoutTest {

    private static final String QUERY =
            "/connect/logout?client_id=essaim-demo&post_logout_redirect_uri=";
    private Browser browser;

    @BeforeEach
    void log_in() throws Exception {
        browser = new Browser(RunningProvider.issuer());
        browser.choose("employee.anct");
        assertThat(browser.authorize(true)).contains("code=");
    }

    @Test
    void who_logs_out_at_a_program_is_logged_out_here_and_sent_back_to_it() throws Exception {
        assertThat(logout(QUERY + "http://127.0.0.1:9999/login"))
                .isEqualTo("http://127.0.0.1:9999/login");
        assertThat(logout(QUERY + "http://127.0.0.1:9999/&state=a%20b"))
                .isEqualTo("http://127.0.0.1:9999/?state=a%20b");

        assertThat(browser.authorize(true)).endsWith("/login");
    }

    @Test
    void it_is_announced_and_works_as_a_form_too() throws Exception {
        assertThat(browser.get("/.well-known/openid-configuration").body())
                .contains(
                        "\"end_session_endpoint\":\""
                                + RunningProvider.issuer()
                                + "/connect/logout\"");

        var answer =
                browser.post(
                        "/connect/logout",
                        Map.of(
                                "id_token_hint",
                                "of a former run",
                                "post_logout_redirect_uri",
                                "http://127.0.0.1:9999"));

        assertThat(answer.headers().firstValue("Location")).contains("http://127.0.0.1:9999");
        assertThat(browser.authorize(true)).endsWith("/login");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://elsewhere.example/",
                "http://127.0.0.1.elsewhere.example/",
                "http://127.0.0.1:1@elsewhere.example/",
                "http://127.0.0.1:9999/deeper",
                "https://127.0.0.1/",
                ""
            })
    void it_leads_to_no_other_place(String target) throws Exception {
        assertThat(logout(QUERY + target)).isEqualTo("/login");
        assertThat(logout("/connect/logout")).isEqualTo("/login");
        assertThat(logout("/connect/logout?client_id=x&post_logout_redirect_uri=http://127.0.0.1/"))
                .isEqualTo("/login");
    }

    private String logout(String path) throws Exception {
        return browser.get(path).headers().firstValue("Location").orElseThrow();
    }
}
