package org.essaim.reporting.facts.domain;

import module java.base;

import org.essaim.contract.InvalidValueException;

/**
 * What somebody looks for: words, all of which must be found, with or without accents and in any of
 * their forms. Words that stand in every text, such as articles, are left out.
 *
 * @param words each once; empty where nothing is looked for
 */
public record SoughtWords(List<String> words) {

    public static final int MOST_CHARACTERS = 200;
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

    public SoughtWords {
        words = List.copyOf(words);
    }

    /**
     * @param q as it was written; null and blanks look for nothing
     * @throws InvalidValueException if it is longer than {@value #MOST_CHARACTERS} characters
     */
    public static SoughtWords of(String q) {
        if (q == null) {
            return new SoughtWords(List.of());
        }
        if (q.length() > MOST_CHARACTERS) {
            throw new InvalidValueException(
                    SoughtWords.class,
                    "search-too-long",
                    Map.of("most", MOST_CHARACTERS, "has", q.length()));
        }
        return new SoughtWords(
                BETWEEN.splitAsStream(q).filter(word -> !word.isEmpty()).distinct().toList());
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }
}
