package org.essaim.portfolio.sheet;

import module java.base;

/**
 * What hinders: where, what was found, and what would pass.
 *
 * @param row of the spreadsheet, its first line is 1; 0 for what is wrong with the mapping
 * @param place the column, or the fact and its member
 * @param code of the sentence that says what would pass
 * @param values of the sentence, after row, place and found
 */
public record Problem(long row, String place, String found, String code, List<String> values) {

    private static final int MOST_FOUND = 60;

    public Problem(long row, String place, String found, String code, String... values) {
        this(row, place, found, code, List.of(values));
    }

    /** In French, or else in English. */
    public String sentence(Locale language) {
        Words words = Words.of(language);
        Object[] arguments = Stream.concat(Stream.of(place, shown()), values.stream()).toArray();
        return words.say(row == 0 ? "mapping" : "row", Long.toString(row))
                + words.say("problem." + code, arguments);
    }

    /** Cut short, with nothing in it that a terminal would obey. */
    private String shown() {
        String cut = found.length() > MOST_FOUND ? found.substring(0, MOST_FOUND) + "…" : found;
        return cut.replaceAll("\\p{Cntrl}", "\uFFFD");
    }
}
