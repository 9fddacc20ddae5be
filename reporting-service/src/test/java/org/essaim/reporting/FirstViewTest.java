package org.essaim.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.testkit.Browser;
import org.essaim.testkit.Night;
import org.essaim.testkit.SecondChance;
import org.essaim.testkit.Sight;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * A page comes soon on a slow line and stays where it is: light, asking seldom, without a shift.
 * How soon is only shown, as a table for the README: machines differ.
 */
@Night
@SecondChance
class FirstViewTest {

    private static final Logger LOG = LoggerFactory.getLogger(FirstViewTest.class);
    private static final int MOST_BYTES = 150_000;
    private static final int MOST_REQUESTS = 6;
    private static final String MEASURED =
            """
            const done = arguments[arguments.length - 1];
            let shift = 0;
            new PerformanceObserver(list => list.getEntries().forEach(each => shift += each.value))
                .observe({type: 'layout-shift', buffered: true});
            new PerformanceObserver(list => {
                const paint = list.getEntriesByName('first-contentful-paint')[0];
                if (!paint) {
                    return;
                }
                const all = [...performance.getEntriesByType('navigation'),
                    ...performance.getEntriesByType('resource')]
                        .filter(each => !each.name.includes('/freshness'));
                setTimeout(() => done({requests: all.length, shift: shift,
                    bytes: all.reduce((sum, each) => sum + each.encodedBodySize, 0),
                    unpacked: all.reduce((sum, each) => sum + each.decodedBodySize, 0),
                    paint: Math.round(paint.startTime)}));
            }).observe({type: 'paint', buffered: true});
            """;

    private static RunningReporting reporting;
    private static Browser browser;

    @BeforeAll
    static void start() {
        reporting = SharedReporting.shown();
        reporting.rows("/use/divisions?trueOn=2018-01-01");
        browser = Browser.start();
        browser.size(390, 844, true);
        LOG.info("| page | bytes sent | requests | first paint, ms | layout shift |");
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fr",
                "/fr/money",
                "/fr/use",
                "/fr/stops",
                "/fr/generalization",
                "/fr/engagement",
                "/fr/entries?division=dinum",
                "/fr/year?year=2020",
                "/fr/division?id=dinum",
                "/fr/initiatives",
                "/fr/initiatives/dinum_produits_interministeriels/api-entreprise",
                "/fr/irritants",
                "/fr/lessons",
                "/fr/compare?first=2018-01-01&second=2020-01-01",
                "/fr/what-if",
                "/fr/open-data",
                "/fr/embed/stages",
                "/fr?trueOn=2018-01-01"
            })
    void the_first_view_is_light_asks_seldom_and_nothing_in_it_moves(String page) {
        browser.withoutCache();
        browser.open(reporting.address().resolve(page));
        new Sight(browser).drawn();
        JsonNode measured = browser.await(MEASURED);
        LOG.info(
                "| `{}` | {} | {} | {} | {} |",
                page,
                measured.path("bytes").asInt(),
                measured.path("requests").asInt(),
                measured.path("paint"),
                measured.path("shift"));
        assertThat(measured.path("requests").asInt()).isBetween(2, MOST_REQUESTS);
        assertThat(measured.path("bytes").asInt()).isBetween(1, MOST_BYTES);
        assertThat(measured.path("bytes").asInt()).isLessThan(measured.path("unpacked").asInt());
        assertThat(measured.path("shift").asDouble()).isZero();
    }
}
