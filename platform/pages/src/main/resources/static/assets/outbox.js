"use strict";
// What somebody entered while the network was away: kept on this phone, sent once, later. Shared by
// pages and worker. An entry belongs to a person; others neither see nor send it.
const outbox = (() => {
    const LOCK = "essaim-outbox";
    const PATIENCE = 30_000;
    const OURS = ["_csrf", "_key", "_labels", "_offline", "_title", "_what"];
    const SOON = [408, 425, 429];
    const changes = new BroadcastChannel("essaim-outbox");
    const heard = new BroadcastChannel("essaim-outbox");

    function open() {
        return new Promise((done, failed) => {
            const request = indexedDB.open("essaim", 1);
            request.onupgradeneeded = () => {
                request.result.createObjectStore("entries", {keyPath: "key"});
                request.result.createObjectStore("seen", {keyPath: "id"});
            };
            request.onsuccess = () => done(request.result);
            request.onerror = () => failed(request.error);
        });
    }

    async function store(name, mode, ask) {
        const database = await open();
        try {
            return await new Promise((done, failed) => {
                const work = database.transaction(name, mode);
                const request = ask(work.objectStore(name));
                work.oncomplete = () => done(request?.result);
                work.onerror = work.onabort = () => failed(work.error);
            });
        } finally {
            database.close();
        }
    }

    const all = name => store(name, "readonly", each => each.getAll());
    const put = (name, value) => store(name, "readwrite", each => each.put(value));
    const drop = (name, id) => store(name, "readwrite", each => each.delete(id));
    const locked = work => navigator.locks.request(LOCK, work);

    async function entriesOf(person) {
        return (await all("entries")).filter(entry => entry.person === person)
            .sort((one, other) => one.at - other.at);
    }

    // False where the form does not say whose it is: then it was not made to be kept.
    async function keep(fields) {
        const value = name => fields.find(field => field[0] === name)?.[1];
        if (!value("_offline") || !value("_key")) {
            return false;
        }
        const what = value("_what") ?? "";
        const same = (await all("entries")).find(entry => entry.key === value("_key"));
        // Who went back to a form and wrote something else entered something else.
        const key = same && same.what !== what ? crypto.randomUUID() : value("_key");
        await put("entries", {
            key, person: value("_offline"), at: Date.now(), refused: null, title: value("_title") ?? "", what,
            labels: JSON.parse(value("_labels") ?? "{}"),
            fields: fields.filter(([name]) => !OURS.includes(name)).concat([["_key", key]])});
        changes.postMessage("kept");
        return true;
    }

    async function remove(key) {
        await locked(() => drop("entries", key));
        changes.postMessage("removed");
    }

    // One tab at a time. Answers "sent" where nothing waits any more, "login" where nobody is known
    // here, "later" where the network or the service is away, "busy" where another tab is at it.
    async function send() {
        const outcome = await navigator.locks.request(LOCK, {ifAvailable: true}, async lock => {
            const waiting = (await all("entries")).filter(entry => !entry.refused);
            if (!lock || waiting.length === 0) {
                return lock ? "sent" : "busy";
            }
            try {
                return await sendAll(waiting);
            } catch {
                return "later";
            }
        });
        changes.postMessage(outcome);
        return outcome;
    }

    async function sendAll(waiting) {
        const known = await ask("/offline/token", {});
        if (known.status === 401) {
            return "login";
        }
        const login = known.ok ? await json(known) : null;
        if (!login) {
            return "later";
        }
        const own = waiting.filter(entry => entry.person === login.person)
            .sort((one, other) => one.at - other.at);
        for (const entry of own) {
            const said = await sendOne(entry, login);
            if (said) {
                return said;
            }
        }
        return "sent";
    }

    async function sendOne(entry, login) {
        const form = entry.fields.every(field => typeof field[1] === "string")
            ? new URLSearchParams(entry.fields) : formOf(entry.fields);
        const answer = await ask("/do", {method: "POST", body: form, headers: {[login.header]: login.token}});
        const said = await json(answer);
        if (said && answer.ok) {
            await drop("entries", entry.key);
            return null;
        }
        if (answer.status === 401) {
            return "login";
        }
        if (!said || answer.status >= 500 || SOON.includes(answer.status) || said.code === "form-expired") {
            return "later";
        }
        const errors = (said.errors ?? []).map(
            error => (entry.labels[error.member] ?? error.member) + " " + error.detail);
        const why = errors.length > 0 ? errors : [said.reason ?? said.detail, said.remedy].filter(Boolean);
        await put("entries", {...entry, refused: why.join(" ")});
        return null;
    }

    function ask(path, how) {
        return fetch(path, {cache: "no-store", credentials: "same-origin", redirect: "error", ...how,
            headers: {"Accept": "application/json", ...how.headers}, signal: AbortSignal.timeout(PATIENCE)});
    }

    // Null for anything else, such as the page of a hotel's network that answers everything; some
    // operations answer with nothing.
    async function json(answer) {
        if (!/json/.test(answer.headers.get("Content-Type"))) {
            return null;
        }
        return answer.status === 204 ? {} : answer.json();
    }

    function formOf(fields) {
        const form = new FormData();
        fields.forEach(([name, value]) => form.append(name, value));
        return form;
    }

    return {
        entriesOf, keep, remove, send,
        onChange: listener => heard.addEventListener("message", listener),
        see: seen => put("seen", seen),
        unsee: id => drop("seen", id),
        seenBy: async person => (await all("seen")).filter(each => each.person === person),
        // Whoever is at this phone now sees nothing of what others saw.
        forgetOthers: async person => {
            for (const each of await all("seen")) {
                if (each.person !== person) {
                    await drop("seen", each.id);
                }
            }
        },
        leave: person => locked(async () => {
            for (const entry of await entriesOf(person)) {
                await drop("entries", entry.key);
            }
        })
    };
})();
