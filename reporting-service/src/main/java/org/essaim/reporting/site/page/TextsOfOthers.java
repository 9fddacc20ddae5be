package org.essaim.reporting.site.page;

import java.util.Locale;

/**
 * In which language people wrote what a page shows of theirs: titles, lessons, irritants. A voice
 * that reads the page aloud has to know where it changes (WCAG 3.1.2).
 *
 * @param written in the federation
 * @param shown of the page
 */
public record TextsOfOthers(Locale written, Locale shown) {

    /** For the attribute {@code lang} around such a text; null where the page is in it anyway. */
    public String lang() {
        return written.getLanguage().equals(shown.getLanguage()) ? null : written.getLanguage();
    }
}
