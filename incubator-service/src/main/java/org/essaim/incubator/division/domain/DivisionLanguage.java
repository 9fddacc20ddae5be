package org.essaim.incubator.division.domain;

import java.util.Locale;

/** In which language the centre writes to a division. */
public enum DivisionLanguage {
    FRENCH(Locale.FRENCH),
    ENGLISH(Locale.ENGLISH);

    private final Locale locale;

    DivisionLanguage(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }
}
