package org.essaim.testkit;

import module java.base;

import tools.jackson.databind.JsonNode;

/**
 * Somebody at the page of a service on which its operations are tried out, in a real browser. What
 * the page draws is waited for by the browser itself, for as long as that takes.
 */
public final class TriedOut {

    /** Resolves with what is found as soon as the page has it. */
    private static final String WAITING =
            """
            const given = [...arguments];
            const done = given.pop();
            const seen = find => new Promise(resolve => {
                const watch = new MutationObserver(() => look());
                const look = () => {
                    const found = find();
                    if (found) { watch.disconnect(); resolve(found); }
                };
                watch.observe(document, {subtree: true, childList: true, attributes: true,
                    characterData: true});
                look();
            });
            const one = (selector, below = document) => seen(() => below.querySelector(selector));
            // The fields are React's: a value that is set behind its back is no value.
            const fill = (field, value) => {
                Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
                    .set.call(field, value);
                field.dispatchEvent(new Event('input', {bubbles: true}));
            };
            const act = async () => { %s };
            act().then(done, failed => done({failed: String(failed)}));
            """;

    private static final String OPENED = "await one('.opblock-summary-path'); return {};";

    private static final String AUTHORIZED =
            """
            (await one('.auth-wrapper .btn.authorize')).click();
            fill(await one('#auth-bearer-value'), given[0]);
            (await one('.modal-ux button.authorize')).click();
            (await one('.modal-ux .btn-done')).click();
            await seen(() => !document.querySelector('.modal-ux'));
            return {};
            """;

    /** Only what is in view is drawn, so the list is narrowed first. */
    private static final String ASKED =
            """
            fill(await one('.operation-filter-input'), given[0]);
            const block = await seen(() => [...document.querySelectorAll('.opblock-get')].find(
                it => it.querySelector('[data-path="' + given[1] + '"]')));
            block.querySelector('.opblock-summary-control').click();
            // There is a button to execute before it is known what is executed.
            await one('tr[data-param-name]', block);
            (await one('button.execute', block)).click();
            const answer = await one('.live-responses-table .response', block);
            const text = await seen(() => answer.querySelector('.highlight-code, pre'));
            return {status: answer.querySelector('.response-col_status').innerText.trim(),
                body: text.innerText};
            """;

    private final Browser browser;

    /** Opens the page and waits for its operations. */
    public TriedOut(URI service, Browser browser) {
        this.browser = browser;
        browser.size(1280, 3_000, false);
        browser.open(service.resolve("/swagger-ui.html"));
        run(OPENED);
    }

    /** Pastes a token. */
    public TriedOut authorize(String token) {
        run(AUTHORIZED, token);
        return this;
    }

    /**
     * Unfolds an operation that reads, and executes it as it stands there.
     *
     * @param tag under which it stands
     * @return its {@code status} and {@code body}, as the page shows them
     */
    public JsonNode ask(String tag, String path) {
        return run(ASKED, tag, path);
    }

    private JsonNode run(String steps, Object... arguments) {
        JsonNode done = browser.await(WAITING.formatted(steps), arguments);
        if (done.has("failed")) {
            throw new AssertionError(done.get("failed").asString());
        }
        return done;
    }
}
