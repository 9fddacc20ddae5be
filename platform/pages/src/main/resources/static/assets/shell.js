"use strict";
// The page /offline: what waits, and what can be entered without network.
(() => {
    if (!offline) {
        return;
    }
    const find = id => document.getElementById(id);
    const list = find("entries");
    const parameters = new URLSearchParams(location.search);
    const network = fetch("/offline/token", {cache: "no-store"}).then(() => true, () => false);

    find("kept").hidden = !parameters.has("kept");
    find("leaving").hidden = !parameters.has("leave");
    network.then(there => find("away").hidden = there);
    find("send").addEventListener("click", () => offline.send());
    offline.onShow(draw);
    prepare(find("own"));
    offer();

    function draw(entries, outcome) {
        if (outcome === "sent" && entries.length === 0 && !find("kept").hidden) {
            find("kept").hidden = true;
            find("sent").hidden = false;
        }
        const whole = entries.map(entry => entry.key + entry.refused).join();
        find("nothing").hidden = entries.length > 0;
        find("send").hidden = entries.every(entry => entry.refused);
        if (list.dataset.drawn !== whole) {
            list.dataset.drawn = whole;
            list.replaceChildren(...entries.map(item));
        }
    }

    function item(entry) {
        const card = find("entry").content.cloneNode(true).firstElementChild;
        const put = (name, text) => card.querySelector(name).textContent = text;
        put("h3", entry.title);
        put(".what", entry.what);
        put("time", new Date(entry.at).toLocaleString(document.documentElement.lang, {dateStyle: "long", timeStyle: "short"}));
        card.querySelector(".refusal").hidden = !entry.refused;
        put(".refusal p", entry.refused ?? "");
        card.querySelector(".change").addEventListener("click", () => change(entry, card));
        card.querySelector(".take").addEventListener("click", () => outbox.remove(entry.key));
        return card;
    }

    // The form that it was entered with, as it was filled in.
    async function change(entry, card) {
        const value = name => entry.fields.find(field => field[0] === name)?.[1];
        const seen = (await outbox.seenBy(offline.owner())).find(
            each => each.form && value("_from")?.startsWith(each.path) && each.form.includes(value("_operation")));
        const own = [...document.querySelectorAll("#own form")].find(
            form => form.elements._operation.value === value("_operation"));
        const form = seen ? parsed(seen.form) : own?.cloneNode(true);
        if (!form) {
            return;
        }
        fill(form, entry.fields);
        form.dataset.replaces = entry.key;
        form.dataset.title = entry.title;
        card.querySelector(".change").hidden = true;
        card.append(form);
        form.querySelector(".field, input:not([type=hidden])")?.focus();
    }

    function fill(form, fields) {
        for (const element of form.elements) {
            const values = fields.filter(field => field[0] === element.name).map(field => field[1]);
            if (["radio", "checkbox"].includes(element.type)) {
                element.checked = values.includes(element.value);
            } else if (values.length > 0 && !["file", "submit", "button"].includes(element.type)) {
                element.value = values[0];
            }
        }
    }

    // Forms of the service for whom none was seen, and those that were.
    async function offer() {
        const owner = offline.owner();
        find("entering").hidden = !owner;
        find("nobody").hidden = Boolean(owner);
        if (!owner) {
            return;
        }
        const seen = await outbox.seenBy(owner);
        for (const select of document.querySelectorAll("#own select[data-links]")) {
            const links = seen.filter(each => each.text && each.path.startsWith(select.dataset.links));
            select.append(...links.map(each => new Option(each.text, each.path.slice(select.dataset.links.length))));
            select.closest("details").hidden = links.length === 0;
        }
        const mine = seen.filter(each => each.form).sort((one, other) => other.at - one.at);
        for (const form of document.querySelectorAll("#own form:not(:has([data-links]))")) {
            form.closest("details").hidden = mine.some(each => each.form.includes(form.elements._operation.value));
        }
        find("seen").replaceChildren(...mine.map(opened));
        prepare(find("seen"));
    }

    function opened(seen) {
        const details = document.createElement("details");
        const form = parsed(seen.form);
        form.dataset.title = seen.title;
        details.append(Object.assign(document.createElement("summary"), {textContent: seen.title}), form);
        return details;
    }

    // Ids of fields stay labels' own where several forms stand on one page.
    function parsed(html) {
        const form = new DOMParser().parseFromString(html, "text/html").querySelector("form");
        const own = crypto.randomUUID();
        form.querySelectorAll("[id]").forEach(each => each.id += own);
        form.querySelectorAll("[for]").forEach(each => each.htmlFor += own);
        form.querySelectorAll("[aria-describedby]").forEach(each => each.setAttribute(
            "aria-describedby", each.getAttribute("aria-describedby").split(" ").map(id => id + own).join(" ")));
        return form;
    }

    // Each is entered anew, today: what was fetched once is used many times.
    function prepare(place) {
        place.querySelectorAll("input[name=_key]").forEach(field => field.value = crypto.randomUUID());
        place.querySelectorAll("input[data-today]").forEach(field => field.value = offline.day());
    }
})();
