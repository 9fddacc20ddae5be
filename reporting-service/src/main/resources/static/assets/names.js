// Lets long names break where people would: after a dot, a dash, an underscore or an at sign; never a sum.
(function () {
    'use strict';

    function mend(root) {
        root.querySelectorAll('main td, main tbody th, main a, .bottom tbody th').forEach(cell => {
            if (cell.closest('.number')) {
                return;
            }
            [...cell.childNodes]
                .filter(node => node.nodeType === Node.TEXT_NODE && /\S{14}/.test(node.data))
                .forEach(node => {
                    const parts = node.data.split(/(?<=[._@-])(?=[^\s._@-])/);
                    if (parts.length > 1) {
                        node.replaceWith(...parts.flatMap(
                            (part, index) => index ? [document.createElement('wbr'), part] : [part]));
                    }
                });
        });
    }

    document.addEventListener('DOMContentLoaded', () => mend(document));
    document.addEventListener('htmx:afterSettle', () => mend(document));
})();
