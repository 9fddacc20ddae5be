// How pages are held with html-validate: by all that it recommends. What it is not asked, or asked less
// of, has its reason beside it.
export default {
    root: true,
    extends: ['html-validate:recommended'],
    rules: {
        // The engine of the pages writes HTML's long form: selected="selected".
        'attribute-boolean-style': 'off',
        // It closes the hidden field of a form with a slash, which HTML allows.
        'void-style': 'off',
        // It leaves the line on which something stood that is not shown.
        'no-trailing-whitespace': 'off',
        // A page about one thing is called what people called that, whole: what is cut says something else.
        'long-title': 'off',
        // HTML forbids no more than spaces: a field is found by the path of its member, amount.euros.
        'valid-id': ['error', { relaxed: true }],
        // A list of several may have a name (ARIA 1.2), which says what it lists where no heading does.
        'aria-label-misuse': ['error', { allowAnyNamable: true }],
        // Several checkboxes of a name are one list, as several buttons of a name are one choice.
        'form-dup-name': ['error', { shared: ['radio', 'button', 'reset', 'submit', 'checkbox'] }],
    },
};
