package org.essaim.reporting;

import module java.base;

/**
 * The figures of a page with what it says of them: their names, what they are declared to equal,
 * and whether they are marked as invented.
 *
 * @param cards in their order
 * @param tables by their captions
 * @param notice what stands between the title and all else, or null
 */
record PageFigures(List<Card> cards, List<Table> tables, String notice) {

    private static final Pattern LIST = whole("<dl class=\"figures\">(.*?)</dl>");
    private static final Pattern CARD = whole("<dt([^>]*)>(.*?)</dt>\\s*<dd([^>]*)>(.*?)</dd>");
    private static final Pattern TABLE = whole("<table.*?</table>");
    private static final Pattern CAPTION = whole("<caption[^>]*>(.*?)</caption>");
    private static final Pattern HEAD = whole("<thead.*?</thead>");
    private static final Pattern FOOT = whole("<tfoot.*?</tfoot>");
    private static final Pattern ROW = whole("<tr[ >].*?</tr>");
    private static final Pattern CELL = whole("<t[hd]([^>]*)>(.*?)</t[hd]>");
    private static final Pattern NOTICE = whole("</h1>\\s*<p class=\"invention[^>]*>(.*?)</p>");

    /**
     * One figure.
     *
     * @param label what it is called
     * @param name by which others are declared to be its sum, or null
     * @param equals such as {@code granted - released}, or null
     * @param mark {@code wholly}, {@code partly} or null
     */
    record Card(String label, String name, String equals, String text, String mark) {}

    /** A head with its names and sums, rows, and the last row where it is their sum. */
    record Table(
            String caption, List<Card> head, List<List<Card>> rows, Optional<List<Card>> foot) {}

    static PageFigures of(String page) {
        List<Card> cards = new ArrayList<>();
        LIST.matcher(page)
                .results()
                .flatMap(list -> CARD.matcher(list.group(1)).results())
                .forEach(
                        card ->
                                cards.add(
                                        card(
                                                card.group(1),
                                                PageTables.text(card.group(2)),
                                                card.group(4),
                                                card.group(3))));
        List<Table> tables =
                TABLE.matcher(page).results().map(table -> table(table.group())).toList();
        return new PageFigures(
                cards,
                tables,
                NOTICE.matcher(page)
                        .results()
                        .map(found -> PageTables.text(found.group(1)))
                        .findFirst()
                        .orElse(null));
    }

    /** Every figure that is marked. */
    List<Card> marked() {
        return Stream.concat(
                        cards.stream(),
                        tables.stream()
                                .flatMap(table -> table.rows().stream())
                                .flatMap(List::stream))
                .filter(card -> card.mark() != null)
                .toList();
    }

    private static Table table(String table) {
        List<Card> head = rows(first(HEAD, table)).stream().findFirst().orElse(List.of());
        Optional<List<Card>> foot = rows(first(FOOT, table)).stream().findFirst();
        List<List<Card>> rows =
                rows(FOOT.matcher(HEAD.matcher(table).replaceAll("")).replaceAll(""));
        return new Table(
                PageTables.text(first(CAPTION, table).replaceAll("</?caption[^>]*>", "")),
                head,
                rows,
                foot);
    }

    private static List<List<Card>> rows(String part) {
        return ROW.matcher(part)
                .results()
                .map(
                        row ->
                                CELL.matcher(row.group())
                                        .results()
                                        .map(
                                                cell ->
                                                        card(
                                                                cell.group(1),
                                                                PageTables.text(cell.group(2)),
                                                                cell.group(2),
                                                                cell.group(1)))
                                        .toList())
                .toList();
    }

    private static Card card(String named, String label, String text, String marked) {
        return new Card(
                label,
                attribute("data-figure", named),
                attribute("data-equals", named),
                PageTables.text(text),
                attribute("data-invented", marked));
    }

    private static String attribute(String name, String attributes) {
        Matcher found = Pattern.compile(name + "=\"([^\"]*)\"").matcher(attributes);
        return found.find() ? found.group(1) : null;
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group() : "";
    }

    private static Pattern whole(String regex) {
        return Pattern.compile(regex, Pattern.DOTALL);
    }
}
