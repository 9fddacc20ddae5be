"use strict";
// Between the pages and the network. It keeps no page of a person: versioned files alone, and one
// page that was fetched as nobody. What could not be sent is kept in the outbox.
importScripts("/assets/outbox.js");

const CACHE = "essaim-shell";
const SHELL = "/offline";
const PATIENCE = 20_000;
const VERSIONED = /^\/(assets|webjars)\/.*-[0-9a-f]{32}\.\w+$/;

self.addEventListener("install", event => {
    self.skipWaiting();
    event.waitUntil(keepShell(navigator.language).catch(() => {}));
});
self.addEventListener("activate", event => event.waitUntil(self.clients.claim()));
self.addEventListener("message", event => event.waitUntil(keepShell(event.data).catch(() => {})));
self.addEventListener("sync", event => event.waitUntil(sendOrFail()));

self.addEventListener("fetch", event => {
    const request = event.request;
    const address = new URL(request.url);
    if (address.origin !== self.location.origin) {
        return;
    }
    if (request.mode === "navigate" && request.method === "POST" && address.pathname === "/do") {
        event.respondWith(sentOrKept(request));
    } else if (request.mode === "navigate" && request.method === "GET") {
        event.respondWith(fetch(request).catch(
            async () => await caches.match(SHELL) ?? Response.error()));
    } else if (VERSIONED.test(address.pathname)) {
        event.respondWith(caches.match(request).then(kept => kept ?? fetch(request)));
    }
});

async function keepShell(language) {
    const shell = await fetch(SHELL, {
        credentials: "omit", cache: "no-store", headers: {"Accept": "text/html", "Accept-Language": language}});
    if (!shell.ok || shell.redirected) {
        return;
    }
    const files = [...(await shell.clone().text()).matchAll(/(?:href|src)="(\/[^"]+)"/g)]
        .map(found => found[1]).filter(path => VERSIONED.test(path));
    const cache = await caches.open(CACHE);
    const kept = (await cache.keys()).map(request => new URL(request.url).pathname);
    await cache.addAll(files.filter(path => !kept.includes(path)));
    await cache.put(SHELL, shell);
    await Promise.all(kept.filter(path => path !== SHELL && !files.includes(path))
        .map(path => cache.delete(path)));
}

// An answer that is lost looks like a request that is lost: the key of the entry makes it one.
async function sentOrKept(request) {
    const copy = request.clone();
    const late = new Promise((_, fail) => setTimeout(fail, PATIENCE));
    try {
        return await Promise.race([fetch(request), late]);
    } catch {
        if (!await outbox.keep([...await copy.formData()])) {
            return Response.error();
        }
        self.registration.sync?.register("outbox").catch(() => {});
        return Response.redirect(SHELL + "?kept", 303);
    }
}

// The browser comes back to what failed.
async function sendOrFail() {
    if (await outbox.send() === "later") {
        throw new Error("the network is away");
    }
}
