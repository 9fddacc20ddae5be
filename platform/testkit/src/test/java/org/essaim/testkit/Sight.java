package org.essaim.testkit;

import module java.base;

import tools.jackson.databind.JsonNode;

/** How the page in a browser looks: whether it is whole, fits, and can be read by everybody. */
public record Sight(Browser browser) {

    private static final String AXE = axe();
    private static final String DRAWN =
            """
            return document.readyState === 'complete' && !document.querySelector('.counting')
            """;

    /** Of what is as it should be, no more than the name of the rule is looked at. */
    private static final String AXE_RUN =
            """
            const done = arguments[arguments.length - 1];
            const quirks = document.compatMode === 'CSS1Compat' ? [] : ['no doctype (RGAA 8.1)'];
            axe.run(document, {resultTypes: ['violations'], runOnly: arguments[0]})
                .then(r => done({
                    violations: quirks.concat(r.violations.map(v => v.id + ': '
                        + v.nodes.map(n => n.html + ' ' + n.failureSummary).slice(0, 3)
                            .join(' | '))),
                    rules: [...r.passes, ...r.violations, ...r.incomplete].map(v => v.id)}));
            """;

    private static final List<String> ALL_RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

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
            return [...document.querySelectorAll('figure.chart')].filter(f =>
                [...f.querySelectorAll('svg')].filter(s => s.checkVisibility()).length !== 1)
                .map(f => f.textContent)
            """;

    /** Texts that stand out of their drawing or are smaller than the page's, and what touches. */
    private static final String DISTURBED =
            """
            return [...document.querySelectorAll('svg.drawing')].filter(s => s.checkVisibility())
                .flatMap(s => {
                    const whole = s.getBoundingClientRect();
                    const scale = whole.width / s.viewBox.baseVal.width;
                    const texts = [...s.querySelectorAll('text')];
                    const boxes = texts.map(t => t.getBoundingClientRect());
                    const least = Math.min(16, document.documentElement.clientWidth / 330 * 14.5);
                    return texts.filter((t, i) => boxes[i].left < whole.left - 1
                        || boxes[i].right > whole.right + 1 || boxes[i].bottom > whole.bottom + 1
                        || boxes[i].top < whole.top - 1
                        || parseFloat(getComputedStyle(t).fontSize) * scale < least
                        || boxes.some((b, j) => j < i && b.left < boxes[i].right - 1
                            && boxes[i].left < b.right - 1 && b.top < boxes[i].bottom - 4
                            && boxes[i].top < b.bottom - 4));
                }).map(t => t.textContent)
            """;

    /** Sums in tables that go over several lines, and figures that are wider than their cards. */
    private static final String BROKEN =
            """
            const lines = e => { const r = document.createRange(); r.selectNodeContents(e);
                const all = [...r.getClientRects()].sort((a, b) => a.top - b.top);
                return all.filter((c, i) => i === 0 || c.top >= all[i - 1].bottom - 1).length; };
            return [...document.querySelectorAll('tbody td.number, tfoot td.number')]
                .filter(e => e.checkVisibility() && lines(e) > 1)
                .concat([...document.querySelectorAll('.figures > div')]
                    .filter(e => e.scrollWidth > e.clientWidth))
                .map(e => e.innerText)
            """;

    /** What stood elsewhere, in the first view, when only a part of the page had come. */
    private static final String MOVED =
            """
            const whole = document.body.cloneNode(true);
            document.body.replaceChildren();
            const shown = new Map();
            const moved = [];
            const placed = (each) => {
                const range = document.createRange();
                range.selectNode(each);
                return range.getClientRects()[0] ?? {top: 0, left: 0, width: 0};
            };
            const named = (node) => (node.outerHTML ?? node.textContent).trim().slice(0, 150);
            const arrive = (from, to) => [...from.childNodes].every(node => {
                const leaf = /^(svg|table)$/i.test(node.nodeName) || !node.hasChildNodes();
                const copy = to.appendChild(node.cloneNode(leaf));
                shown.forEach((was, each) => {
                    const is = placed(each);
                    if (Math.max(Math.abs(is.top - was.top), Math.abs(is.left - was.left)) > 3) {
                        moved.push('after it was drawn, ' + named(copy) + ' moves ' + named(each));
                    }
                    shown.set(each, is);
                });
                const at = placed(copy);
                if (leaf && at.width > 0) {
                    shown.set(copy, at);
                }
                return at.top < innerHeight && (leaf || arrive(node, copy));
            });
            arrive(whole, document.body);
            return moved;
            """;

    /** Charts of which not exactly one drawing is seen. */
    public List<String> missingCharts() {
        return texts(browser.run(MISSING));
    }

    /** Waits until the page is there and nothing is being counted. */
    public void drawn() {
        Eventually.holds("the page is there", () -> browser.run(DRAWN).asBoolean());
    }

    /** Of WCAG 2.2 AA and of what is good practice, by axe. */
    public List<String> violations() {
        return judged().violations();
    }

    /** The same, with the rules that axe finds something on this page to apply to. */
    public Judged judged() {
        return judged(ALL_RULES);
    }

    /** Texts that are too faint on what is behind them: the one rule that is about colours. */
    public List<String> faint() {
        return judged(List.of("color-contrast")).violations();
    }

    private Judged judged(List<String> rules) {
        load();
        JsonNode judged = browser.await(AXE_RUN, rules);
        return new Judged(
                texts(judged.path("violations")), Set.copyOf(texts(judged.path("rules"))));
    }

    private static List<String> texts(JsonNode all) {
        return all.valueStream().map(JsonNode::asString).toList();
    }

    /** The version of axe. */
    public String version() {
        load();
        return browser.run("return axe.version").asString();
    }

    /**
     * What moves in the first view while the page still arrives; the page is drawn again for it.
     */
    public List<String> movedWhileArriving() {
        return texts(browser.run(MOVED));
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
        return texts(browser.run(BROKEN));
    }

    /** What could be clicked. */
    public int controls() {
        return browser.run(CLICKABLE).asInt();
    }

    /** Texts in charts that stand over each other, beyond the drawing, or too small. */
    public List<String> disturbedCharts() {
        return texts(browser.run(DISTURBED));
    }

    private void load() {
        if (browser.run("return !window.axe").asBoolean()) {
            browser.run(AXE);
        }
    }

    private static String axe() {
        try (InputStream script = Sight.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    /** What axe says of a page: what violates a rule, and the rules that apply to it. */
    public record Judged(List<String> violations, Set<String> rules) {}
}
