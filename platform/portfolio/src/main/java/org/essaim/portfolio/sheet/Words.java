package org.essaim.portfolio.sheet;

import module java.base;

/** The sentences of this package in French and English. */
record Words(ResourceBundle bundle) {

    static Words of(Locale language) {
        return new Words(
                ResourceBundle.getBundle(
                        "org.essaim.portfolio.sheet.words",
                        language.getLanguage().equals("fr") ? Locale.FRENCH : Locale.ROOT,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    String say(String key, Object... values) {
        return MessageFormat.format(bundle.getString(key), values);
    }
}
