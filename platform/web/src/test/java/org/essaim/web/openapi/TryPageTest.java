package org.essaim.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

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

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String CLICK =
            """
            const found = document.querySelector(arguments[0]);
            if (found) found.click();
            return Boolean(found);
            """;

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
            answers(browser, "loaves", "200");
            answers(browser, "ovens", "401");

            authorize(browser, TestIssuer.shared().token("p-1", "north", "employee"));
            answers(browser, "ovens", "200");

            assertThat(browser.requests())
                    .hasSizeGreaterThan(5)
                    .allMatch(each -> each.startsWith(site + "/"));
            assertThat(browser.complaints()).filteredOn(each -> !each.contains("401")).isEmpty();
        }
    }

    /** Tries it out until the page shows that status: it takes no click while it still reads. */
    private static void answers(Browser browser, String operation, String status) {
        String block = ".opblock[id$='.%s']".formatted(operation);
        click(browser, block + ":not(.is-open) .opblock-summary-control");
        Eventually.holds(
                operation + " answers " + status,
                PATIENCE,
                () -> {
                    browser.run(CLICK, block + " .execute");
                    return text(
                                    browser,
                                    block + " .live-responses-table tbody td.response-col_status")
                            .equals(status);
                });
        click(browser, block + " .btn-clear");
        click(browser, block + " .opblock-summary-control");
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
                "there is " + selector, PATIENCE, () -> browser.run(CLICK, selector).asBoolean());
    }

    private static String text(Browser browser, String selector) {
        return browser.run(
                        "return document.querySelector(arguments[0])?.textContent ?? '';", selector)
                .asString()
                .trim();
    }
}
