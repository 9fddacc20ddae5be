package org.essaim.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import tools.jackson.databind.JsonNode;

/** A page in the colours and letters of the French State, as a browser shows it. */
public record StateTheme(Browser browser) {

    private static final int MOST_BYTES = 150_000;
    private static final int MOST_REQUESTS = 6;

    /** Whoever turns pages fast has to come again for what changes. */
    private static final String NEWS = "/changes";

    private static final String SHOWN =
            """
            const value = (of, name) => getComputedStyle(of).getPropertyValue(name).trim();
            const all = [...performance.getEntriesByType('navigation'),
                ...performance.getEntriesByType('resource')]
                    .filter(each => !each.name.includes('/freshness'));
            return {
                letters: value(document.body, 'font-family'),
                ink: value(document.querySelector('main'), 'color'),
                title: value(document.querySelector('h1'), 'color'),
                paper: value(document.body, 'background-color'),
                link: value(document.querySelector('main a, main button'), '--deep'),
                edge: [...document.querySelectorAll('meta[name=theme-color]')]
                    .filter(each => matchMedia(each.media).matches)
                    .map(each => each.content).join(),
                style: document.querySelector('link[rel=stylesheet]').getAttribute('href'),
                requests: all.length,
                bytes: all.reduce((sum, each) => sum + each.encodedBodySize, 0)};
            """;

    /**
     * By day and by night: no violation, nothing that a policy forbids, no file more than in our
     * own look.
     *
     * @param picture what the files of its pictures begin with
     */
    public void shows(URI page, Path picture) {
        browser.withoutCache();
        browser.complaints();
        browser.dark(false);
        browser.open(page);
        JsonNode day = browser.run(SHOWN);
        assertThat(day.get("letters").asString()).startsWith("Marianne");
        looks(
                day,
                "rgb(58, 58, 58)",
                "rgb(22, 22, 22)",
                "rgb(255, 255, 255)",
                "#000091",
                "#000091");
        assertThat(day.get("style").asString()).matches("/assets/look-[0-9a-f]{32}\\.css");
        assertThat(day.get("requests").asInt()).isLessThanOrEqualTo(MOST_REQUESTS);
        assertThat(day.get("bytes").asInt()).isBetween(1, MOST_BYTES);
        isGood(picture.resolveSibling(picture.getFileName() + "-day.png"));
        browser.dark(true);
        browser.open(page);
        looks(
                browser.run(SHOWN),
                "rgb(206, 206, 206)",
                "rgb(255, 255, 255)",
                "rgb(22, 22, 22)",
                "#8585f6",
                "#161616");
        isGood(picture.resolveSibling(picture.getFileName() + "-night.png"));
        browser.dark(false);
    }

    private static void looks(JsonNode page, String... parts) {
        assertThat(List.of("ink", "title", "paper", "link", "edge"))
                .map(part -> page.get(part).asString())
                .containsExactly(parts);
    }

    private void isGood(Path picture) {
        Sight sight = new Sight(browser);
        assertThat(sight.violations()).isEmpty();
        assertThat(sight.widerThanTheScreen()).isZero();
        assertThat(browser.complaints()).filteredOn(each -> !each.contains(NEWS)).isEmpty();
        browser.picture(picture);
    }
}
