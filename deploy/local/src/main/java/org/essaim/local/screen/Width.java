package org.essaim.local.screen;

import module java.base;

/**
 * How wide the terminal is: no line that is printed is longer, but for a word that is.
 *
 * @param columns at least {@value #LEAST}
 */
public record Width(int columns) {

    /** What a terminal has where nobody says otherwise. */
    public static final Width USUAL = new Width(80);

    private static final int LEAST = 40;
    private static final Pattern LABEL = Pattern.compile(" *(\\S+( \\S+)* {2,})?");

    public Width {
        columns = Math.max(columns, LEAST);
    }

    /**
     * As {@code COLUMNS} says.
     *
     * @param columns null or no number where it says nothing
     */
    static Width of(String columns) {
        return columns != null && columns.matches("[1-9][0-9]{0,3}")
                ? new Width(Integer.parseInt(columns))
                : USUAL;
    }

    /** A line in parts that fit; those that follow stand below the text of the first. */
    List<String> fold(String line) {
        List<String> parts = new ArrayList<>();
        String indent = " ".repeat(indentOf(line));
        String rest = line;
        while (rest.length() > columns) {
            int end = rest.lastIndexOf(' ', columns);
            end = end > indent.length() ? end : rest.indexOf(' ', columns);
            if (end < 0) {
                break;
            }
            parts.add(rest.substring(0, end).stripTrailing());
            rest = indent + rest.substring(end).strip();
        }
        parts.add(rest);
        return parts;
    }

    /** That of a label with two blanks behind it, of an indented line, or a little. */
    private int indentOf(String line) {
        Matcher label = LABEL.matcher(line);
        int indent = label.lookingAt() ? label.end() : 0;
        return indent == 0 || indent > columns / 2 ? 2 : indent;
    }

    /** A text that is cut where it would not fit. */
    static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1).strip() + "…";
    }
}
