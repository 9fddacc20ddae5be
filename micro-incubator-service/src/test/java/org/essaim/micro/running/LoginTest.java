package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.essaim.testkit.Browser;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Night;
import org.essaim.testkit.PageVisit;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SecondChance;
import org.essaim.testkit.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** People log in at their provider and are known at the pages, and to nobody else. */
@Gate
@SecondChance
class LoginTest {

    private static RunningDivision division;

    @BeforeAll
    static void start() {
        division = RunningDivision.sharedAt("2026-11-27T10:00:00Z");
    }

    @AfterAll
    static void stop() {
        division.close();
    }

    @Night
    @Test
    @Rule("R100")
    void whoever_is_not_known_logs_in_and_comes_back_to_the_page_asked_for() {
        try (Browser browser = phone()) {
            logsInAndComesBack(browser, division.visit(browser));
        }
    }

    private static Browser phone() {
        Browser browser = Browser.start();
        browser.size(390, 844, true);
        return browser;
    }

    private static void logsInAndComesBack(Browser browser, PageVisit visit) {
        visit.login("ada", "employee").open("/me?x=1");
        assertThat(visit.path()).isEqualTo("/me");
        assertThat(browser.run("return document.cookie").asString()).isEmpty();
        visit.press("Log out");
        assertThat(visit.path()).isEqualTo("/login");
        visit.open("/login");
        assertThat(browser.run("return document.querySelector('.me').innerText").asString())
                .doesNotContain("Me");
    }

    @Test
    void the_session_is_a_new_one_after_the_login_and_its_cookie_is_no_scripts() throws Exception {
        URI login = division.address().resolve("/login/start");
        CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        try (HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build()) {
            TestIssuer.shared().nextLogin("ada", "anct", "employee");
            HttpResponse<Void> answer = get(http, login);
            Set<String> before = new HashSet<>();
            while (answer.statusCode() / 100 == 3) {
                List<String> set = answer.headers().allValues("Set-Cookie");
                assertThat(set).allMatch(each -> each.contains("HttpOnly") && each.contains("Lax"));
                set.forEach(each -> before.add(each.split(";")[0]));
                URI next =
                        answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
                answer = get(http, next);
            }
            assertThat(answer.uri().getPath()).isEqualTo("/");
            assertThat(before).as("the session before and after the login").hasSize(2);
        }
    }

    private static HttpResponse<Void> get(HttpClient http, URI address) throws Exception {
        return http.send(
                HttpRequest.newBuilder(address).header("Accept", "text/html").build(),
                HttpResponse.BodyHandlers.discarding());
    }

    @Test
    @Rule("R24")
    void somebody_of_another_division_is_known_and_sees_no_page_of_members() {
        HttpResponse<String> me = FormRequest.of(division, "far", "another-division").page("/me");
        assertThat(me.statusCode()).isEqualTo(403);
        assertThat(me.body()).contains("This is not open to you");
    }

    @Night
    @Test
    @Rule("R24")
    void a_page_that_is_not_open_to_somebody_can_be_read_by_everybody() {
        try (Browser browser = phone()) {
            PageVisit visit = division.visit(browser).login("ada", "employee");
            browser.open(division.address().resolve("/login"));
            browser.deleteCookies();
            TestIssuer.shared().nextLogin("far", "another-division", "employee", "director");
            visit.open("/me");
            assertThat(visit.text()).contains("This is not open to you");
            assertThat(visit.sight().violations()).isEmpty();
        }
    }

    /** Its people would log in there, and then be known to nobody. */
    @Test
    void a_provider_whose_tokens_are_not_believed_keeps_the_service_from_starting() {
        PostgresDatabase database = PostgresServer.migratedDatabase();
        assertThatThrownBy(
                        () ->
                                RunningDivision.startAt(
                                        "2026-11-27T10:00:00Z",
                                        database,
                                        "anct",
                                        "--essaim.pages.login.issuer=https://elsewhere.example"))
                .rootCause()
                .hasMessageStartingWith(
                        "https://elsewhere.example is an issuer under essaim.pages.login and none"
                                + " under essaim.identity");
    }

    @Test
    @Rule("R97")
    void a_provider_that_is_away_keeps_no_service_from_starting_and_is_asked_again() {
        try (RunningDivision alone =
                RunningDivision.startAt(
                        "2026-11-27T10:00:00Z",
                        PostgresServer.migratedDatabase(),
                        "anct",
                        "--essaim.identity.others[0].issuer=http://127.0.0.1:9",
                        "--essaim.identity.others[0].divisions=elsewhere",
                        "--essaim.pages.login.issuer=http://127.0.0.1:9")) {
            HttpResponse<String> there = new FormRequest(alone, "", "en").page("/");
            assertThat(there.uri().getPath()).isEqualTo("/login");
            assertThat(there.body()).contains("does not answer at the moment");
        }
    }
}
