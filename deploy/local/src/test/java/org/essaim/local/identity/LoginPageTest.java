package org.essaim.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.testkit.Gate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Gate
class LoginPageTest {

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(RunningProvider.issuer());
    }

    @Test
    void everybody_has_a_button_under_their_place() throws Exception {
        String page = browser.get("/login").body();

        for (DemoPerson person : RunningProvider.PEOPLE.all()) {
            assertThat(page).contains("<button name=\"person\" value=\"" + person.login() + "\">");
        }
        assertThat(page)
                .contains("<h2>Le centre</h2>", "<h2>École</h2>", "Agente ou agent")
                .doesNotContain("<details>", RunningProvider.PASSWORD);
    }

    @Test
    void who_comes_from_a_divisions_service_finds_its_people_first_and_the_others_folded()
            throws Exception {
        browser.authorize(true);

        String[] page = browser.get("/login").body().split("<details>");

        assertThat(page).hasSize(2);
        assertThat(page[0]).contains("employee.anct").doesNotContain("employee.ecole", ".centre");
        assertThat(page[1])
                .contains("employee.ecole", "director.centre")
                .doesNotContain("employee.anct");
    }

    @Test
    void one_button_logs_in_and_leads_back_to_where_somebody_came_from() throws Exception {
        browser.authorize(true, "http://127.0.0.1:9999/login/code");

        assertThat(browser.choose("manager.anct")).contains("/oauth2/authorize?response_type=code");

        assertThat(browser.authorize(true, "http://127.0.0.1:9999/login/code"))
                .startsWith("http://127.0.0.1:9999/login/code?code=");
        assertThat(browser.authorize(true, "http://127.0.0.1:9999/elsewhere")).isEqualTo("400");
    }

    @Test
    void a_button_of_nobody_or_without_the_pages_token_lets_nobody_in() throws Exception {
        assertThat(browser.choose("employee.elsewhere")).endsWith("/login?error");
        assertThat(browser.get("/login?error").body()).contains("role=\"alert\"");
        assertThat(browser.post("/login", Map.of("person", "manager.anct")).statusCode())
                .isEqualTo(403);
        assertThat(browser.authorize(true)).endsWith("/login");
    }

    @Test
    void who_came_from_nowhere_is_told_who_they_are() throws Exception {
        assertThat(browser.choose("manager.anct")).isEqualTo("/login");

        assertThat(browser.get("/login").body())
                .contains("<p role=\"status\">Vous êtes manager.anct.");
    }

    @Test
    void a_name_that_somebody_elses_page_leads_here_is_answered_by_nothing() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", RunningProvider.issuer().getPort())) {
            socket.getOutputStream()
                    .write(
                            "GET /login HTTP/1.0\r\nHost: elsewhere.example\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400")
                    .doesNotContain("_csrf");
        }
    }

    @Test
    void it_speaks_french_and_english_to_who_prefers_it() throws Exception {
        assertThat(browser.get("/login", "en-GB,en;q=0.9,fr;q=0.5").body())
                .contains("<html lang=\"en\">", "Who are you?", "The centre");
        assertThat(browser.get("/login", "de,fr;q=0.5,en;q=0.4").body()).contains("lang=\"fr\"");
        assertThat(browser.get("/login", "pt-BR").body()).contains("lang=\"fr\"");
        assertThat(browser.get("/login", "not a language!").body()).contains("lang=\"fr\"");
    }

    @Test
    void nothing_but_its_own_style_is_loaded_and_no_script_runs() throws Exception {
        var answer = browser.get("/login");
        String style = answer.body().replaceFirst("(?s).*<style>(.*)</style>.*", "$1");
        byte[] hash =
                MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.body()).doesNotContain("<script");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'")
                .contains("'sha256-" + Base64.getEncoder().encodeToString(hash) + "'")
                .doesNotContain("unsafe");
    }
}
