package org.essaim.stream.proof;

/** The one way to write a text in JSON: only what must be escaped is. */
final class Text {

    private static final char FIRST_PRINTABLE = 0x20;

    private Text() {}

    /** The word null for null. */
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
}
