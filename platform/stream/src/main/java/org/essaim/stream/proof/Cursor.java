package org.essaim.stream.proof;

/** Reads a line in the one way in which it can be written, and nothing else. */
final class Cursor {

    private static final char FIRST_PRINTABLE = 0x20;
    private static final int HEX = 16;
    private static final int ESCAPED_DIGITS = 4;

    private final String line;
    private int at;

    Cursor(String line) {
        this.line = line;
    }

    /** A text in JSON, with only what must be escaped; the word null for null. */
    static String quoted(String text) {
        if (text == null) {
            return "null";
        }
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int n = 0; n < text.length(); n++) {
            char each = text.charAt(n);
            if (each == '"' || each == '\\') {
                quoted.append('\\').append(each);
            } else if (each < FIRST_PRINTABLE) {
                quoted.append("\\u%04x".formatted((int) each));
            } else {
                quoted.append(each);
            }
        }
        return quoted.append('"').toString();
    }

    boolean sees(String literal) {
        return line.startsWith(literal, at);
    }

    /** Continues after the literal. */
    Cursor expect(String literal) {
        if (!sees(literal)) {
            throw new InvalidLineException(
                    "%s was expected at character %d".formatted(literal, at + 1));
        }
        at += literal.length();
        return this;
    }

    long number() {
        int start = at;
        while (at < line.length() && Character.isDigit(line.charAt(at))) {
            at++;
        }
        try {
            return Long.parseLong(line.substring(start, at));
        } catch (NumberFormatException none) {
            throw new InvalidLineException("a number was expected at character " + (start + 1));
        }
    }

    /** Null for the word null. */
    String textOrNull() {
        if (sees("null")) {
            expect("null");
            return null;
        }
        return text();
    }

    String text() {
        expect("\"");
        StringBuilder text = new StringBuilder();
        while (at < line.length() && line.charAt(at) != '"') {
            text.append(line.charAt(at) == '\\' ? escaped() : line.charAt(at));
            at++;
        }
        expect("\"");
        return text.toString();
    }

    void end() {
        if (at != line.length()) {
            throw new InvalidLineException("nothing was expected after character " + at);
        }
    }

    private char escaped() {
        at++;
        if (sees("u") && at + ESCAPED_DIGITS < line.length()) {
            String digits = line.substring(at + 1, at + 1 + ESCAPED_DIGITS);
            at += ESCAPED_DIGITS;
            try {
                return (char) Integer.parseInt(digits, HEX);
            } catch (NumberFormatException none) {
                throw new InvalidLineException("\\u" + digits + " is no character");
            }
        }
        if (sees("\"") || sees("\\")) {
            return line.charAt(at);
        }
        throw new InvalidLineException("an escape was expected at character " + (at + 1));
    }
}
