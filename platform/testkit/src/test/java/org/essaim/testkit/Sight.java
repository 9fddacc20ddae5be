package org.essaim.testkit;

import module java.base;

import tools.jackson.databind.JsonNode;

/** How the page in a browser looks: whether it is whole, fits, and can be read by everybody. */
public record Sight(Browser browser) {

    private static final String AXE = axe();
    private static final String DRAWN =
            """
            return document.readyState === 'complete' && !document.querySelector('.counting')
                && [...document.querySelectorAll('.drawn figure.chart')].filter(f => !f.hidden)
                    .every(f => f.clientWidth > 0
                        && Number(f.dataset.drawn) === f.clientWidth)
            """;
    private static final String VIOLATIONS =
            """
            const done = arguments[arguments.length - 1];
            axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa',
                'best-practice']})
                .then(r => done(r.violations.map(v => v.id + ': '
                    + v.nodes.map(n => n.html + ' ' + n.failureSummary).slice(0, 3).join(' | '))));
            """;
    private static final String APPLIED =
            """
            const done = arguments[arguments.length - 1];
            axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa',
                'best-practice']})
                .then(r => done([...r.passes, ...r.violations, ...r.incomplete].map(v => v.id)));
            """;
    private static final String WIDER =
            """
            return Math.max(0, document.documentElement.scrollWidth
                - document.documentElement.clientWidth)
            """;
    private static final String CLIPPED =
            """
            return [...document.querySelectorAll('.scroll')].filter(e =>
                e.scrollHeight > e.clientHeight + 1 || getComputedStyle(e).overflowY !== 'visible')
                .length
            """;
    private static final String CLICKABLE =
            """
            return [...document.querySelectorAll('button, input:not([type=hidden]), nav')]
                .filter(e => e.checkVisibility()).length
            """;
    private static final String MISSING =
            """
            return [...document.querySelectorAll('figure.chart')]
                .filter(f => !f.hidden && !f.querySelector('canvas')).map(f => f.dataset.table)
            """;
    private static final String COVERED =
            """
            return [...document.querySelectorAll('.drawn figure.chart')].filter(f => !f.hidden)
                .filter(f => [...f.querySelectorAll('canvas')].some(c =>
                    c.getBoundingClientRect().bottom > f.getBoundingClientRect().bottom + 1)).length
            """;

    /** Sums in tables that go over several lines, and figures that are wider than their cards. */
    private static final String BROKEN =
            """
            const lines = e => { const r = document.createRange(); r.selectNodeContents(e);
                return new Set([...r.getClientRects()].map(c => Math.round(c.bottom))).size; };
            return [...document.querySelectorAll('tbody td.number, tfoot td.number')]
                .filter(e => e.checkVisibility() && lines(e) > 1)
                .concat([...document.querySelectorAll('.figures > div')]
                    .filter(e => e.scrollWidth > e.clientWidth))
                .map(e => e.innerText)
            """;

    /** Of which tables there should be a chart, and is none. */
    public List<String> missingCharts() {
        return browser.run(MISSING).valueStream().map(JsonNode::asString).toList();
    }

    /** Waits until the page is there, nothing is being counted, and each chart fills its place. */
    public void drawn() {
        Eventually.holds("the page is there", () -> browser.run(DRAWN).asBoolean());
    }

    /** Of WCAG 2.2 AA and of what is good practice, by axe. */
    public List<String> violations() {
        if (browser.run("return !window.axe").asBoolean()) {
            browser.run(AXE);
        }
        return browser.await(VIOLATIONS).valueStream().map(JsonNode::asString).toList();
    }

    /** Which rules axe finds something on this page to apply to. */
    public Set<String> rules() {
        violations();
        return browser.await(APPLIED)
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The version of axe. */
    public String version() {
        violations();
        return browser.run("return axe.version").asString();
    }

    /** Pixels by which the page is wider than the screen. */
    public int widerThanTheScreen() {
        return browser.run(WIDER).asInt();
    }

    /** Tables that are not whole. */
    public int clippedTables() {
        return browser.run(CLIPPED).asInt();
    }

    /** Figures that do not stand whole in one place. */
    public List<String> brokenFigures() {
        return browser.run(BROKEN).valueStream().map(JsonNode::asString).toList();
    }

    /** What could be clicked. */
    public int controls() {
        return browser.run(CLICKABLE).asInt();
    }

    /** Charts that hang over what comes after them. */
    public int chartsOverTheText() {
        return browser.run(COVERED).asInt();
    }

    private static String axe() {
        try (InputStream script = Sight.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
