package org.essaim.house.source;

import module java.base;

/**
 * What a type says of itself, as plain text on one line.
 *
 * @param summary all before the tags
 * @param params what is said of each component
 */
public record Docstring(String summary, Map<String, String> params) {

    private static final Pattern PARAM = Pattern.compile("(?s)@param\\s+(\\S+)\\s+(.*?)(?=@|$)");
    private static final Pattern INLINE = Pattern.compile("\\{@\\w+\\s+#?([^}]*)}");

    public static Docstring of(String comment) {
        String text = INLINE.matcher(comment).replaceAll("$1");
        Matcher tags = Pattern.compile("(?m)^\\s*@\\w+\\s").matcher(text);
        String summary = tags.find() ? text.substring(0, tags.start()) : text;
        Map<String, String> params = new TreeMap<>();
        PARAM.matcher(text).results().forEach(tag -> params.put(tag.group(1), plain(tag.group(2))));
        return new Docstring(plain(summary), Map.copyOf(params));
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
