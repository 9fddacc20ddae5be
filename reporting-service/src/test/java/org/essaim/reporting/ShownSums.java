package org.essaim.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

/**
 * Adds up what stands on each page as a reader would: what a figure is declared to be the sum of,
 * rows, columns and their totals, and the flow of money; and holds that a word means one figure,
 * whichever page it stands on.
 */
final class ShownSums {

    private static final Set<String> OF_ONE = Set.of("division", "initiative", "year", "entries");

    private final Map<String, BigDecimal> words = new HashMap<>();
    private long sums;

    /** How many sums were added up; none would prove nothing. */
    long added() {
        return sums;
    }

    /**
     * @param path of the page below its language
     */
    void read(String language, String path, String html) {
        PageFigures page = PageFigures.of(html);
        String where = language + path;
        Map<String, BigDecimal> cards = named(page.cards(), page.cards());
        declared(where, page.cards(), cards);
        page.tables().forEach(table -> table(where, table, cards));
        if (OF_ONE.stream().noneMatch(one -> path.startsWith("/" + one))) {
            page.cards().forEach(card -> word(where, language, card.label(), value(card.text())));
            page.tables().forEach(table -> words(where, language, path, table));
        }
    }

    private void table(String where, PageFigures.Table table, Map<String, BigDecimal> cards) {
        String caption = where + ", " + table.caption();
        table.rows().forEach(row -> declared(caption, table.head(), named(table.head(), row)));
        table.foot()
                .ifPresent(
                        foot -> {
                            Map<String, BigDecimal> totals = named(table.head(), foot);
                            declared(caption, table.head(), totals);
                            totals.forEach(
                                    (name, total) -> {
                                        assertThat(total)
                                                .as("all of %s in %s", name, caption)
                                                .isEqualByComparingTo(column(table, name))
                                                .isEqualByComparingTo(
                                                        cards.getOrDefault(name, total));
                                        sums++;
                                    });
                        });
    }

    private static BigDecimal column(PageFigures.Table table, String name) {
        return table.rows().stream()
                .map(row -> named(table.head(), row).get(name))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** By the names of the head, what stands in a row. */
    private static Map<String, BigDecimal> named(
            List<PageFigures.Card> head, List<PageFigures.Card> row) {
        Map<String, BigDecimal> named = new LinkedHashMap<>();
        for (int i = 0; i < head.size(); i++) {
            if (head.get(i).name() != null) {
                named.put(head.get(i).name(), value(row.get(i).text()));
            } else if (head.get(i).equals() != null) {
                named.put(head.get(i).label(), value(row.get(i).text()));
            }
        }
        return named;
    }

    private void declared(
            String where, List<PageFigures.Card> head, Map<String, BigDecimal> values) {
        for (PageFigures.Card card : head) {
            if (card.equals() != null) {
                String name = card.name() == null ? card.label() : card.name();
                assertThat(values.get(name))
                        .as("%s = %s in %s: %s", name, card.equals(), where, values)
                        .isEqualByComparingTo(sum(card.equals(), values));
                sums++;
            }
        }
    }

    /** {@code granted - released} of what these are. */
    private static BigDecimal sum(String declared, Map<String, BigDecimal> values) {
        BigDecimal sum = BigDecimal.ZERO;
        boolean less = false;
        for (String part : declared.split(" ")) {
            switch (part) {
                case "+" -> less = false;
                case "-" -> less = true;
                default -> sum = less ? sum.subtract(values.get(part)) : sum.add(values.get(part));
            }
        }
        return sum;
    }

    private void words(String where, String language, String path, PageFigures.Table table) {
        if (path.isEmpty() && table.head().size() == 3) {
            flow(where, language, table);
        }
        if (path.startsWith("/what-if")) {
            table.rows().forEach(row -> word(where, language, row.getFirst().label(), at(row, 1)));
        }
        table.foot()
                .ifPresent(
                        foot -> {
                            for (int i = 1; i < foot.size(); i++) {
                                if (table.head().get(i).name() != null) {
                                    String label = table.head().get(i).label();
                                    word(where, language, label, at(foot, i));
                                }
                            }
                        });
    }

    /** What flows into a place flows out of it, unless it ends there. */
    private void flow(String where, String language, PageFigures.Table table) {
        Map<String, BigDecimal> into = new LinkedHashMap<>();
        Map<String, BigDecimal> from = new LinkedHashMap<>();
        for (List<PageFigures.Card> row : table.rows()) {
            from.merge(row.getFirst().label(), at(row, 2), BigDecimal::add);
            into.merge(row.get(1).label(), at(row, 2), BigDecimal::add);
        }
        assertThat(from).as(where).isNotEmpty();
        from.forEach((place, sum) -> word(where, language, place, sum));
        into.forEach((place, sum) -> word(where, language, place, sum));
    }

    private void word(String where, String language, String label, BigDecimal value) {
        if (value != null) {
            BigDecimal before = words.putIfAbsent(language + label, value);
            assertThat(value)
                    .as("“%s” on %s", label, where)
                    .isEqualByComparingTo(before == null ? value : before);
        }
    }

    private static BigDecimal at(List<PageFigures.Card> row, int column) {
        return value(row.get(column).text());
    }

    /** As either language writes it; a dot in the middle is nothing, and what has no digit null. */
    private static BigDecimal value(String text) {
        if (text.equals("·")) {
            return BigDecimal.ZERO;
        }
        boolean english = text.contains("€") && text.indexOf('€') < 2;
        String digits = text.replaceAll(english ? "[^0-9.-]" : "[^0-9,-]", "").replace(',', '.');
        return digits.matches("-?[0-9]+([.][0-9]+)?") ? new BigDecimal(digits) : null;
    }
}
