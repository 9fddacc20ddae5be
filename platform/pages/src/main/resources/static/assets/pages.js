"use strict";
// A refusal is read first: the focus goes to it, as to a page that starts with it.
const refusal = document.getElementById("refusal");
if (refusal) {
    refusal.focus();
}
