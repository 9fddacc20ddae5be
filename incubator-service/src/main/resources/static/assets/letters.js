"use strict";
// Single letters for whoever controls all morning. They act while no field has the focus; a legend says
// which, and whoever does not want them switches them off for good (WCAG 2.1.4). What they press stands on
// the page too: without this script nothing is missing.
(() => {
    const NAME = "essaim-letters";
    const root = document.documentElement;
    const FIELDS = "input, select, textarea, [contenteditable]";
    show();

    function show() {
        root.dataset.letters = localStorage.getItem(NAME) ?? "on";
    }

    document.addEventListener("click", event => {
        const turn = event.target.closest("[data-turn]");
        if (turn) {
            localStorage.setItem(NAME, turn.dataset.turn);
            show();
            [...document.querySelectorAll("[data-turn]")].find(each => each.checkVisibility())?.focus();
        }
    });

    document.addEventListener("keydown", event => {
        if (root.dataset.letters !== "on" || event.ctrlKey || event.altKey || event.metaKey || event.repeat
            || event.target.closest(FIELDS)) {
            return;
        }
        const letter = event.key.toLowerCase();
        const one = [...document.querySelectorAll("[data-letter]")].find(
            each => each.dataset.letter === letter && each.checkVisibility());
        if (one || letter === "j" || letter === "k") {
            event.preventDefault();
            one ? act(one) : step(letter === "j" ? 1 : -1);
        }
    });

    // What is folded opens at its first field.
    function act(one) {
        if (one.tagName !== "SUMMARY") {
            one.click();
            return;
        }
        one.click();
        (one.parentElement.open ? one.parentElement.querySelector("select, textarea") : one).focus();
    }

    function step(by) {
        const rows = [...document.querySelectorAll("[data-row]")];
        const at = rows.indexOf(document.activeElement);
        rows[at < 0 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1)]?.focus();
    }
})();
