package org.essaim.reporting;

import module java.base;

/**
 * What stands on a page, as a reader reads it.
 *
 * @param tables by their captions, row by row
 * @param figures by their names: the figure and its notes
 * @param moments of a time line, each with its kind and its day
 * @param cards such as what was learnt
 * @param lists that open, by their summaries
 * @param headings of sections, by their ids
 * @param changes since a year before, by the names of their figures
 * @param next where a list that is longer goes on
 */
record PageTables(
        Map<String, List<List<String>>> tables,
        Map<String, List<String>> figures,
        List<String> moments,
        List<String> cards,
        Map<String, List<String>> lists,
        Map<String, String> headings,
        Map<String, String> changes,
        Optional<String> next) {

    private static final Pattern TABLE = whole("<table.*?</table>");
    private static final Pattern CAPTION = whole("<caption[^>]*>(.*?)</caption>");
    private static final Pattern HEAD = whole("<thead.*?</thead>");
    private static final Pattern ROW = whole("<tr[ >].*?</tr>");
    private static final Pattern CELL = whole("<t[hd][^>]*>(.*?)</t[hd]>");
    private static final Pattern FIGURE = whole("<dt[^>]*>(.*?)</dt>((?:\\s*<dd.*?</dd>)+)");
    private static final Pattern VALUE = whole("<dd(?! class=\"note change\")[^>]*>(.*?)</dd>");
    private static final Pattern CHANGE = whole("<dd class=\"note change\"[^>]*>(.*?)</dd>");
    private static final Pattern HEADING = whole("<h2 id=\"([^\"]*)\"[^>]*>(.*?)</h2>");
    private static final Pattern MOMENT = whole("<li class=\"moment.*?</li>");
    private static final Pattern KIND = whole("class=\"moment (\\w+)\"");
    private static final Pattern DAY = whole("datetime=\"([0-9-]+)\"");
    private static final Pattern TEXT = whole("</time>(.*)</li>");
    private static final Pattern NEXT = whole("<button [^>]*name=\"after\" value=\"([^\"]*)\"");
    private static final Pattern CARD = whole("<article.*?</article>");
    private static final Pattern LIST =
            whole("<details.*?<summary[^>]*>(.*?)</summary>(.*?)</details>");
    private static final Pattern MARK = whole("<span class=\"invented\"[^>]*>.</span>");
    private static final Pattern ITEM = whole("<li[ >].*?</li>");

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
        Map<String, String> changes = new LinkedHashMap<>();
        Matcher figure = FIGURE.matcher(page);
        while (figure.find()) {
            List<String> values =
                    all(VALUE, figure.group(2), 1).stream().map(PageTables::text).toList();
            figures.put(text(figure.group(1)), values);
            all(CHANGE, figure.group(2), 1)
                    .forEach(change -> changes.put(text(figure.group(1)), text(change)));
        }
        List<String> moments =
                all(MOMENT, page, 0).stream()
                        .map(
                                moment ->
                                        all(DAY, moment, 1).getFirst()
                                                + " "
                                                + all(KIND, moment, 1).getFirst()
                                                + ": "
                                                + text(all(TEXT, moment, 1).getFirst()))
                        .toList();
        return new PageTables(
                tables,
                figures,
                moments,
                all(CARD, page, 0).stream().map(PageTables::text).toList(),
                lists(page),
                headings(page),
                changes,
                all(NEXT, page, 1).stream().findFirst());
    }

    private static Map<String, List<String>> lists(String page) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        Matcher list = LIST.matcher(page);
        while (list.find()) {
            List<String> items =
                    all(ITEM, list.group(2), 0).stream().map(PageTables::text).toList();
            lists.put(text(list.group(1)), items);
        }
        return lists;
    }

    private static Map<String, String> headings(String page) {
        Map<String, String> headings = new LinkedHashMap<>();
        Matcher heading = HEADING.matcher(page);
        while (heading.find()) {
            headings.put(heading.group(1), text(heading.group(2)));
        }
        return headings;
    }

    /** The rows of the table with that caption. */
    List<List<String>> rows(String caption) {
        List<List<String>> rows = tables.get(caption);
        if (rows == null) {
            throw new AssertionError("no table %s among %s".formatted(caption, tables.keySet()));
        }
        return rows;
    }

    /** The same, or none where the page says that there is nothing. */
    List<List<String>> rowsIfAny(String caption) {
        return tables.getOrDefault(caption, List.of());
    }

    /** The items of the list with that summary; none where there is no such list. */
    List<String> list(String summary) {
        return lists.getOrDefault(summary, List.of());
    }

    /** The rows as numbers, by what their first cells say. */
    Map<String, List<Long>> numbers(String caption) {
        Map<String, List<Long>> numbers = new LinkedHashMap<>();
        rows(caption).forEach(row -> numbers.put(row.getFirst(), numbers(rest(row))));
        return numbers;
    }

    static List<String> rest(List<String> row) {
        return row.subList(1, row.size());
    }

    static List<Long> numbers(List<String> cells) {
        return cells.stream().map(PageTables::number).toList();
    }

    /** The digits of a figure with its sign: cents of euros, or a number; null for a dash. */
    static Long number(String cell) {
        String digits = cell.replaceAll("[^0-9]", "");
        return digits.isEmpty() ? null : Long.valueOf((cell.startsWith("-") ? "-" : "") + digits);
    }

    /** Without the marks of what is invented, which {@link PageFigures} reads. */
    static String text(String html) {
        return MARK.matcher(html)
                .replaceAll("")
                .replaceAll("<[^>]*>", " ")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .replaceAll(" ([,:])", "$1")
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
