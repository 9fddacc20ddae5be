"use strict";
// A refusal is read first: the focus goes to it, as to a page that starts with it.
const refusal = document.getElementById("refusal");
if (refusal) {
    refusal.focus();
}
// A button for what the menu of the browser does; without a script there is only the menu.
for (const button of document.querySelectorAll("button[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
}

// Whether a file is one whose fingerprint the page shows: it is compared here and sent nowhere.
for (const question of document.querySelectorAll("[data-compare]")) {
    question.hidden = !crypto.subtle;
    question.querySelector("input").addEventListener("change", async event => {
        const content = await event.target.files[0].arrayBuffer();
        const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
        const fingerprint = [...digest].map(byte => byte.toString(16).padStart(2, "0")).join("");
        const known = [...question.parentElement.querySelectorAll("pre")]
            .some(shown => shown.textContent === fingerprint);
        question.querySelector("[role=status]").textContent = known ? question.dataset.same : question.dataset.other;
    });
}

// What every page does about forms that may be kept, and about what waits to be sent. Where a browser
// lacks what it takes, forms are sent as they always are.
const offline = typeof outbox === "object" && navigator.serviceWorker && navigator.locks && (() => {
    const SHORTEST = 5_000;
    const LONGEST = 300_000;
    const MOST_SEEN = 60;
    const UNWRITTEN = ["hidden", "file", "submit", "button"];
    const person = document.body.dataset.person;
    const language = document.documentElement.lang;
    const note = document.getElementById("waiting");
    const shell = document.getElementById("offline");
    const shown = [];
    let pause = SHORTEST;
    let again = null;

    // Who was last known here: without network nobody else can say.
    const owner = () => person ?? localStorage.getItem("essaim-person");
    const day = () => new Intl.DateTimeFormat("sv-SE", {timeZone: "Europe/Paris"}).format(new Date());
    const title = () => document.querySelector("h1").textContent.trim();

    function hidden(form, name, value) {
        const field = form.elements[name] ?? form.appendChild(document.createElement("input"));
        Object.assign(field, {type: "hidden", name, value});
    }

    function written(field) {
        if (field.tagName === "SELECT") {
            return field.value && field.selectedOptions[0].textContent;
        }
        return ["radio", "checkbox"].includes(field.type)
            ? field.checked && field.labels[0]?.textContent : field.value;
    }

    function summary(form, submitter) {
        const pressed = submitter?.name ? [submitter.textContent] : [];
        return [...form.elements].filter(field => field.name && !UNWRITTEN.includes(field.type))
            .map(written).concat(pressed).filter(Boolean).map(text => text.trim()).join(" · ").slice(0, 300);
    }

    // What a refusal calls a field is not what the form calls it.
    function labels(form) {
        const named = [...form.elements].filter(field => field.name && field.labels?.length).map(field => {
            const label = field.closest("fieldset")?.querySelector("legend") ?? field.labels[0];
            return [field.name.replace(/^\w+:/, ""), (label.querySelector("span") ?? label).textContent.trim()];
        });
        return JSON.stringify(Object.fromEntries(named));
    }

    document.addEventListener("submit", event => {
        const form = event.target;
        if (form.hasAttribute("data-offline") && owner()) {
            hidden(form, "_offline", owner());
            hidden(form, "_title", form.dataset.title ?? title());
            hidden(form, "_what", summary(form, event.submitter));
            hidden(form, "_labels", labels(form));
            if (shell) {
                event.preventDefault();
                entered(form, event.submitter);
            }
        } else if (form.getAttribute("action") === "/logout" && owner()) {
            event.preventDefault();
            logout(form);
        }
    });

    // That page may have come from the worker, without a token: all that is entered there waits first.
    async function entered(form, submitter) {
        if (form.dataset.replaces) {
            await outbox.remove(form.dataset.replaces);
        }
        await outbox.keep([...new FormData(form, submitter)]);
        location.assign("/offline?kept");
    }

    // Whoever leaves is asked while something of theirs waits, and leaves nothing behind.
    async function logout(form) {
        try {
            if (!form.hasAttribute("data-leave") && (await outbox.entriesOf(owner())).length > 0) {
                location.assign("/offline?leave");
                return;
            }
            await outbox.leave(owner());
            await forget();
        } catch (nothingKept) {
            console.warn(nothingKept);
        }
        form.submit();
    }

    async function forget() {
        localStorage.removeItem("essaim-person");
        await outbox.forgetOthers(null);
    }

    // Questions of the form that stand elsewhere on its page.
    function outside(form) {
        return [...form.elements].filter(field => !form.contains(field)).map(field => {
            const question = (field.closest(".question") ?? field).cloneNode(true);
            [question, ...question.querySelectorAll("[form]")].forEach(each => each.removeAttribute("form"));
            return question;
        });
    }

    // Forms and links that were seen, for when the network is away.
    async function remember() {
        const at = Date.now();
        for (const form of document.querySelectorAll("main form[data-offline]")) {
            const copy = form.cloneNode(true);
            copy.prepend(...outside(form));
            copy.querySelectorAll("[name=_csrf], .wrong").forEach(each => each.remove());
            copy.querySelectorAll("input").forEach(
                field => field.toggleAttribute("data-today", field.getAttribute("value") === day()));
            const id = [person, form.elements._operation.value, location.pathname].join(" ");
            await outbox.see({id, person, at, title: title(), path: location.pathname, form: copy.outerHTML});
        }
        for (const link of document.querySelectorAll("main a[href^='/']")) {
            const path = link.getAttribute("href");
            const text = link.textContent.trim();
            if (/^\/[a-z]+\/[^/?#]+$/.test(path) && text) {
                await outbox.see({id: person + " " + path, person, at, path, text});
            }
        }
        const seen = (await outbox.seenBy(person)).sort((one, other) => other.at - one.at);
        for (const old of seen.slice(MOST_SEEN)) {
            await outbox.unsee(old.id);
        }
    }

    function sentence(kind, number) {
        const form = new Intl.PluralRules(language).select(number) === "one" ? "One" : "Many";
        return number === 0 ? "" : note.dataset[kind + form].replace("#", number);
    }

    async function show(outcome) {
        const entries = owner() ? await outbox.entriesOf(owner()) : [];
        const refused = entries.filter(entry => entry.refused).length;
        const waiting = entries.length - refused;
        const text = [sentence("waiting", waiting), sentence("refused", refused),
            waiting && outcome === "login" ? note.dataset.login : ""].filter(Boolean).join(" ");
        if (note.firstElementChild.textContent !== text) {
            note.firstElementChild.textContent = text;
        }
        note.hidden = text === "";
        shown.forEach(listener => listener(entries, outcome));
    }

    async function send() {
        clearTimeout(again);
        if (await outbox.send() === "later") {
            again = setTimeout(send, pause);
            pause = Math.min(2 * pause, LONGEST);
        } else {
            pause = SHORTEST;
        }
    }

    async function begin() {
        if (person) {
            localStorage.setItem("essaim-person", person);
            await outbox.forgetOthers(person);
        }
        if (person && !shell) {
            await remember();
        } else if (!shell) {
            await forget();
        }
        await show();
        if (owner()) {
            await send();
        }
    }

    async function prepareWorker() {
        await navigator.serviceWorker.register("/worker.js");
        const ready = await navigator.serviceWorker.ready;
        const kept = await caches.match("/offline");
        if (person && (!kept || sessionStorage.getItem("essaim-shell") !== language)) {
            sessionStorage.setItem("essaim-shell", language);
            ready.active.postMessage(language);
        }
    }

    outbox.onChange(event => show(event.data));
    window.addEventListener("online", send);
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && send());
    prepareWorker().catch(error => console.warn(error));
    begin().catch(error => console.warn(error));
    return {owner, day, send, onShow: listener => shown.push(listener)};
})();

// A page that is looked at follows what changes. Only what differs is put in its place, and never under
// somebody's hands: whoever types, chose something or stands somewhere is asked first. What scripts
// fill themselves says so: data-still.
(() => {
    if (!document.body.dataset.person) {
        return;
    }
    const SHORTEST = 1_000;
    const AGAIN = 20_000;
    const main = document.getElementById("main");
    const live = document.getElementById("live");
    let events = null;
    let touched = false;
    let waiting = null;
    let refused = null;
    let missed = false;
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

    // A hidden page asks for nothing, so that a division where nobody looks stays at rest. Who opened
    // many pages in a moment is refused at this one until those are known to be left.
    function follow() {
        clearTimeout(refused);
        events?.close();
        events = null;
        if (document.visibilityState !== "visible") {
            missed = true;
            return;
        }
        events = new EventSource("/changes");
        events.addEventListener("changed", lookSoon);
        events.addEventListener("open", () => {
            if (missed) {
                missed = false;
                lookSoon();
            }
        });
        events.addEventListener("error", event => {
            if (event.target.readyState === EventSource.CLOSED) {
                missed = true;
                refused = setTimeout(follow, AGAIN);
            }
        });
    }

    function lookSoon() {
        waiting ??= setTimeout(look, SHORTEST);
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
