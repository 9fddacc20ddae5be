package org.essaim.micro.invoice.automation;

import module java.base;

/**
 * What hinders in electronic invoices: in which file, at which element, and what was found.
 *
 * @param file of an archive; null where the invoice came alone
 * @param element with its term of EN 16931; empty where it is none
 * @param code of the sentence that says what would pass
 */
record InvoiceProblem(String file, String element, String found, String code) {

    private static final int MOST_SHOWN = 80;

    /** In French, or else in English. */
    String sentence(Locale language) {
        ResourceBundle words =
                ResourceBundle.getBundle(
                        "org.essaim.micro.invoice.electronic",
                        language.getLanguage().equals("fr") ? Locale.FRENCH : Locale.ROOT,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
        return MessageFormat.format(
                words.getString(code),
                file == null ? words.getString("alone") : shown(file),
                shown(element),
                shown(found));
    }

    /** Cut short, with nothing in it that a terminal would obey. */
    private static String shown(String text) {
        String cut = text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "…" : text;
        return cut.replaceAll("\\p{Cntrl}", "\uFFFD");
    }
}
