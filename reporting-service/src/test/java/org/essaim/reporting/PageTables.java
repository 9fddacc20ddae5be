package org.essaim.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in the tables and figures of a page, as a reader reads it. */
record PageTables(Map<String, List<List<String>>> tables, Map<String, List<String>> figures) {

    private static final Pattern TABLE = whole("<table.*?</table>");
    private static final Pattern CAPTION = whole("<caption[^>]*>(.*?)</caption>");
    private static final Pattern HEAD = whole("<thead.*?</thead>");
    private static final Pattern ROW = whole("<tr[ >].*?</tr>");
    private static final Pattern CELL = whole("<t[hd][^>]*>(.*?)</t[hd]>");
    private static final Pattern FIGURE = whole("<dt[^>]*>(.*?)</dt>((?:\\s*<dd.*?</dd>)+)");
    private static final Pattern VALUE = whole("<dd[^>]*>(.*?)</dd>");

    static PageTables of(String page) {
        Map<String, List<List<String>>> tables = new LinkedHashMap<>();
        for (String table : all(TABLE, page, 0)) {
            List<List<String>> rows = new ArrayList<>();
            for (String row : all(ROW, HEAD.matcher(table).replaceAll(""), 0)) {
                rows.add(all(CELL, row, 1).stream().map(PageTables::text).toList());
            }
            all(CAPTION, table, 1).forEach(caption -> tables.put(text(caption), rows));
        }
        Map<String, List<String>> figures = new LinkedHashMap<>();
        Matcher figure = FIGURE.matcher(page);
        while (figure.find()) {
            List<String> values =
                    all(VALUE, figure.group(2), 1).stream().map(PageTables::text).toList();
            figures.put(text(figure.group(1)), values);
        }
        return new PageTables(tables, figures);
    }

    /** The rows of the table with that caption. */
    List<List<String>> rows(String caption) {
        List<List<String>> rows = tables.get(caption);
        if (rows == null) {
            throw new AssertionError("no table %s among %s".formatted(caption, tables.keySet()));
        }
        return rows;
    }

    /** The digits of a figure with its sign: cents of euros, or a number; null for a dash. */
    static Long number(String cell) {
        String digits = cell.replaceAll("[^0-9]", "");
        return digits.isEmpty() ? null : Long.valueOf((cell.startsWith("-") ? "-" : "") + digits);
    }

    private static String text(String html) {
        return html.replaceAll("<[^>]*>", " ")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static List<String> all(Pattern pattern, String text, int group) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(group));
        }
        return found;
    }

    private static Pattern whole(String regex) {
        return Pattern.compile(regex, Pattern.DOTALL);
    }
}
