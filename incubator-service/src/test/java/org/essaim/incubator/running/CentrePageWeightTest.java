package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.testkit.Browser;
import org.essaim.testkit.Night;
import org.essaim.testkit.SecondChance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A page of the centre comes soon on a slow line, too: it is light, and asks seldom. */
@Night
@SecondChance
class CentrePageWeightTest {

    private static final int MOST_BYTES = 150_000;
    private static final int MOST_REQUESTS = 6;

    private static RunningCentre centre;
    private static Browser browser;

    @BeforeAll
    static void start() {
        centre = SampleStops.centre();
        browser = Browser.start();
        browser.size(390, 844, true);
        centre.visit(browser).login("ada", "director", "operator", "controller");
    }

    @AfterAll
    static void stop() {
        browser.close();
        centre.close();
    }

    static List<String> pages() {
        return CentrePages.withoutVariables(centre);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void the_first_view_is_light_and_asks_seldom(String page) {
        browser.withoutCache();
        browser.open(centre.uri(page));
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
