package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.testkit.Browser;
import org.essaim.testkit.Night;
import org.essaim.testkit.SecondChance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page comes soon on a phone in a cellar: it is light, and asks seldom. */
@Night
@SecondChance
class PageWeightTest {

    private static final int MOST_BYTES = 150_000;
    private static final int MOST_REQUESTS = 6;

    private static RunningDivision division;
    private static Browser browser;

    @BeforeAll
    static void start() {
        division = RunningDivision.sharedAt("2026-11-27T10:00:00Z");
        division.as("ada", "employee")
                .post(
                        "/initiatives",
                        """
                        {"initiative": "clefs", "title": "Clefs perdues", "kind": "IMPROVEMENT",
                         "irritant": "on cherche la clef", "trial": "un tableau",
                         "launchedOn": "2026-11-20"}
                        """);
        division.settle();
        browser = Browser.start();
        browser.size(390, 844, true);
        division.visit(browser).login("ada", "employee", "volunteer");
    }

    @AfterAll
    static void stop() {
        browser.close();
        division.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/irritants",
                "/irritants/new",
                "/try",
                "/initiatives",
                "/initiatives/clefs",
                "/initiatives/clefs/spend",
                "/initiatives/clefs/poster",
                "/use/clefs",
                "/ballots",
                "/elsewhere",
                "/ours",
                "/ours/envelope",
                "/ours/people",
                "/me"
            })
    void the_first_view_is_light_and_asks_seldom(String page) {
        browser.withoutCache();
        browser.open(division.address().resolve(page));
        List<Integer> sizes =
                browser.run(
                                """
                                return [...performance.getEntriesByType('navigation'),
                                        ...performance.getEntriesByType('resource')]
                                    .map(each => each.encodedBodySize);
                                """)
                        .valueStream()
                        .map(size -> size.asInt())
                        .toList();
        assertThat(sizes).hasSizeGreaterThan(2).hasSizeLessThanOrEqualTo(MOST_REQUESTS);
        assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isBetween(1, MOST_BYTES);
    }
}
