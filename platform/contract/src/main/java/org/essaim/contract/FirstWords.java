package org.essaim.contract;

import module java.base;

/** What a text is called where it has no name: by how it begins. */
public final class FirstWords {

    /** Of a name, as many characters as fit in two lines of a phone. */
    public static final int OF_A_NAME = 60;

    private static final Pattern LINE = Pattern.compile("[\\r\\n]+");
    private static final String BLANKS = " \t\n\u000b\f\r";
    private static final String CUT = BLANKS + ",;:.(–-";

    private FirstWords() {}

    /**
     * As many whole words of the first line as fit, with an ellipsis where there are more.
     *
     * @param text not blank
     * @param most characters, without the ellipsis
     */
    public static String of(String text, int most) {
        String line = LINE.split(text.strip(), 2)[0].strip();
        if (line.codePointCount(0, line.length()) <= most) {
            return line;
        }
        int fit = line.offsetByCodePoints(0, most);
        int end = fit;
        while (end > 0 && BLANKS.indexOf(line.charAt(end)) < 0) {
            end--;
        }
        return withoutMarks(line.substring(0, end == 0 ? fit : end)) + "…";
    }

    /** An ellipsis follows no mark and no blank. */
    private static String withoutMarks(String begins) {
        int end = begins.length();
        while (end > 0 && CUT.indexOf(begins.charAt(end - 1)) >= 0) {
            end--;
        }
        return begins.substring(0, end);
    }
}
