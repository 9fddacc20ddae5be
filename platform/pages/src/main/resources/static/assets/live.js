"use strict";
// A page that is looked at follows what changes. Only what differs is put in its place, and never under
// somebody's hands: whoever types, chose something or stands somewhere is asked first. What scripts
// fill themselves says so: data-still.
(() => {
    const SHORTEST = 1_000;
    const main = document.getElementById("main");
    const live = document.getElementById("live");
    let events = null;
    let touched = false;
    let waiting = null;
    let pressed = false;

    main.addEventListener("input", () => touched = true);
    main.addEventListener("click", event => touched ||= event.target.closest("summary") !== null);
    document.addEventListener("pointerdown", () => pressed = true);
    ["pointerup", "pointercancel"].forEach(name => document.addEventListener(name, () => pressed = false));
    if (main.querySelector("[data-still]")) {
        return;
    }
    document.addEventListener("visibilitychange", follow);
    window.addEventListener("pagehide", () => events?.close());
    follow();

    // A hidden page asks for nothing, so that a division where nobody looks stays at rest.
    function follow() {
        events?.close();
        events = null;
        if (document.visibilityState === "visible") {
            events = new EventSource("/changes");
            events.addEventListener("changed", () => waiting ??= setTimeout(look, SHORTEST));
        }
    }

    async function look() {
        waiting = null;
        const answer = await fetch(location.href, {
            cache: "no-store", redirect: "error", headers: {"Accept": "text/html", "Essaim-Again": "true"}}).catch(() => null);
        if (!answer?.ok) {
            return;
        }
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const now = page.getElementById("main");
        if (!now || content(now) === content(main)) {
            return;
        }
        if (busy()) {
            offer();
        } else {
            show(now);
        }
    }

    // Without what each rendering makes anew, and what the last form said.
    function content(element) {
        const copy = element.cloneNode(true);
        copy.querySelectorAll("[name=_csrf], [name=_key], :scope > [role=status]").forEach(each => each.remove());
        copy.querySelectorAll("[name=_offline], [name=_title], [name=_what], [name=_labels]").forEach(each => each.remove());
        return copy.innerHTML.replace(/\s+/g, " ");
    }

    function busy() {
        const focused = document.activeElement;
        return touched || pressed || document.getElementById("refusal") !== null
            || (focused !== main && main.contains(focused));
    }

    function offer() {
        const button = document.createElement("button");
        Object.assign(button, {type: "button", className: "btn quiet sm", textContent: live.dataset.again});
        button.addEventListener("click", () => location.reload());
        live.replaceChildren(button);
    }

    function show(now) {
        const said = [...main.querySelectorAll(":scope > .done")];
        htmx.swap(main, now.innerHTML, {swapStyle: "innerHTML"});
        main.prepend(...said);
        live.replaceChildren(Object.assign(
            document.createElement("span"), {className: "unseen", textContent: live.dataset.done}));
    }
})();
