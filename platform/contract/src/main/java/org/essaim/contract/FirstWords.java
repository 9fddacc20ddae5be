package org.essaim.contract;

import module java.base;

/** What a text is called where it has no name: by how it begins. */
public final class FirstWords {

    /** Of a name, as many characters as fit in two lines of a phone. */
    public static final int OF_A_NAME = 60;

    private static final Pattern LINE = Pattern.compile("[\\r\\n]+");
    private static final Pattern CUT = Pattern.compile("[\\s,;:.(–-]+$");

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
        String begins =
                first("(?s).{1,%d}(?=\\s)".formatted(most), line)
                        .or(() -> first("(?s).{%d}".formatted(most), line))
                        .orElseThrow();
        return CUT.matcher(begins).replaceFirst("") + "…";
    }

    private static Optional<String> first(String pattern, String line) {
        Matcher found = Pattern.compile(pattern).matcher(line);
        return found.lookingAt() ? Optional.of(found.group()) : Optional.empty();
    }
}
