package org.essaim.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.essaim.testkit.Browser;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.TestIssuer;
import org.essaim.web.Bakery;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What a service describes is tried out in a browser, under the policy of every page. */
@SpringBootTest(classes = Bakery.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TryPageTest {

    @LocalServerPort private int port;

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry registry) {
        registry.add("essaim.identity.issuer", TestIssuer.shared()::issuer);
        registry.add("essaim.identity.audience", () -> TestIssuer.AUDIENCE);
    }

    @Test
    void an_operation_is_tried_out_with_a_token_and_nothing_comes_from_elsewhere() {
        String site = "http://localhost:" + port;
        try (Browser browser = Browser.start()) {
            browser.open(URI.create(site + "/swagger-ui.html"));
            assertThat(answerOf(browser, "loaves")).isEqualTo("200");
            assertThat(answerOf(browser, "ovens")).isEqualTo("401");

            authorize(browser, TestIssuer.shared().token("p-1", "north", "employee"));
            assertThat(answerOf(browser, "ovens")).isEqualTo("200");

            assertThat(browser.requests())
                    .hasSizeGreaterThan(5)
                    .allMatch(each -> each.startsWith(site + "/"));
            assertThat(browser.complaints()).filteredOn(each -> !each.contains("401")).isEmpty();
        }
    }

    /** Tries it out, and returns the status that the page shows. */
    private static String answerOf(Browser browser, String operation) {
        String block = ".opblock[id$='.%s']".formatted(operation);
        click(browser, block + ":not(.is-open) .opblock-summary-control");
        click(browser, block + " .execute");
        String status = block + " .live-responses-table tbody td.response-col_status";
        Eventually.holds("an answer is shown", () -> !text(browser, status).isEmpty());
        String shown = text(browser, status);
        click(browser, block + " .btn-clear");
        click(browser, block + " .opblock-summary-control");
        return shown;
    }

    private static void authorize(Browser browser, String token) {
        click(browser, ".scheme-container .btn.authorize");
        Eventually.holds(
                "a token is typed",
                () ->
                        browser.run(
                                        """
                                        const field = document.querySelector('.auth-container input');
                                        if (!field) return false;
                                        Object.getOwnPropertyDescriptor(
                                            HTMLInputElement.prototype, 'value')
                                            .set.call(field, arguments[0]);
                                        field.dispatchEvent(new Event('input', {bubbles: true}));
                                        return true;
                                        """,
                                        token)
                                .asBoolean());
        click(browser, ".auth-btn-wrapper .btn.authorize");
        click(browser, ".auth-btn-wrapper .btn-done");
    }

    private static void click(Browser browser, String selector) {
        Eventually.holds(
                "there is " + selector,
                () ->
                        browser.run(
                                        """
                                        const found = document.querySelector(arguments[0]);
                                        if (found) found.click();
                                        return Boolean(found);
                                        """,
                                        selector)
                                .asBoolean());
    }

    private static String text(Browser browser, String selector) {
        return browser.run(
                        "return document.querySelector(arguments[0])?.textContent ?? '';", selector)
                .asString()
                .trim();
    }
}
