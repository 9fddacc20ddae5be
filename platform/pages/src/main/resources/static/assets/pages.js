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
