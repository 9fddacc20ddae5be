package org.essaim.testkit;

import module java.base;

import tools.jackson.databind.JsonNode;

/** Walks through a page by keyboard alone. */
public record Keyboard(Browser browser) {

    private static final String TAB = "\uE004";
    private static final String ENTER = "\uE007";
    private static final int FAR = 80;
    private static final String THERE =
            """
            const at = document.activeElement;
            return at.id === arguments[0] || at.innerText.trim() === arguments[0];
            """;

    /**
     * The fields of a day take several steps each, and the browser's own frame some; then it begins
     * again, and what has the focus as the window gets it has no frame until then.
     */
    private static final int SPARE = 16;

    private static final String LISTEN =
            """
            document.activeElement.blur();
            getSelection().removeAllRanges();
            window.scrollTo(0, 0);
            window.walked = [];
            window.reachable = [...document.querySelectorAll('a[href], button, summary,'
                + ' input:not([type=hidden]), select, [tabindex="0"]')]
                .filter(each => each.checkVisibility() && !each.disabled);
            document.addEventListener('focusin', event => window.walked.push(
                [event.target, getComputedStyle(event.target).outlineStyle !== 'none']));
            return window.reachable.length;
            """;

    private static final String MISSED =
            """
            const name = each => each.outerHTML.slice(0, 120);
            const same = (one, other) => one === other || (one.type === 'radio'
                && other.type === 'radio' && one.form === other.form && one.name === other.name);
            return window.reachable
                .filter(each => !window.walked.some(step => same(step[0], each)))
                .map(each => 'not reached: ' + name(each))
                .concat(window.reachable
                    .filter(each => window.walked.some(step => step[0] === each)
                        && !window.walked.some(step => step[0] === each && step[1]))
                    .map(each => 'not seen: ' + name(each)));
            """;

    /**
     * Goes on with the tabulator to what has that id or text.
     *
     * @throws AssertionError if it is not reached
     */
    public Keyboard to(String idOrText) {
        for (int step = 0; step < FAR; step++) {
            if (browser.run(THERE, idOrText).asBoolean()) {
                return this;
            }
            browser.press(TAB);
        }
        throw new AssertionError("the tabulator does not lead to " + idOrText);
    }

    public Keyboard type(String text) {
        browser.press(text.chars().mapToObj(Character::toString).toArray(String[]::new));
        return this;
    }

    public void enter() {
        browser.press(ENTER);
    }

    /** What it does not come to, and where it is not seen; arrows lead on from one choice. */
    public List<String> missed() {
        int steps = browser.run(LISTEN).asInt() + SPARE;
        browser.hold(TAB, steps);
        return browser.run(MISSED).valueStream().map(JsonNode::asString).toList();
    }
}
