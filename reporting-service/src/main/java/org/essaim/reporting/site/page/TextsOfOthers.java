package org.essaim.reporting.site.page;

import module java.base;

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

    /**
     * A piece of a sentence.
     *
     * @param lang null for the language of the page
     */
    public record Part(String text, String lang) {}

    /**
     * A sentence of the page in its pieces, where it holds a text of others.
     *
     * @param text null where it holds none
     */
    public List<Part> parts(String sentence, String text) {
        int at = text == null || text.isEmpty() ? -1 : sentence.indexOf(text);
        return at < 0
                ? List.of(new Part(sentence, null))
                : List.of(
                        new Part(sentence.substring(0, at), null),
                        new Part(text, lang()),
                        new Part(sentence.substring(at + text.length()), null));
    }
}
