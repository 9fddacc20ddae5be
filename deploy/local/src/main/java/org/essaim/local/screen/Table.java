package org.essaim.local.screen;

import module java.base;

/**
 * A table for a terminal: columns as wide as their content, figures aligned to the right. Where it
 * would not fit, the widest texts are cut, and never a figure.
 */
public final class Table {

    private static final int MOST_CHARACTERS = 60;
    private static final int LEAST_CHARACTERS = 8;

    private final List<String> heads;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * @param heads the columns' names; one that ends with {@code >} holds figures
     */
    public Table(String... heads) {
        this.heads = List.of(heads);
    }

    /**
     * @param cells as many as there are columns; long texts are truncated
     */
    public Table row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /**
     * @param most rows to show; a last line counts the others
     */
    public List<String> lines(int most, Width width) {
        List<Integer> widths = widths(most, width.columns());
        List<String> names = heads.stream().map(Table::name).toList();
        List<String> rules = widths.stream().map("─"::repeat).toList();
        List<String> lines =
                Stream.concat(Stream.of(names, rules), rows.stream().limit(most))
                        .map(cells -> line(cells, widths))
                        .collect(Collectors.toCollection(ArrayList::new));
        if (rows.size() > most) {
            lines.add("  … and %d more".formatted(rows.size() - most));
        }
        return lines;
    }

    private String line(List<String> cells, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String align = isFigure(i) ? "" : "-";
            String cell = Width.cut(cells.get(i), widths.get(i));
            line.append(("  %" + align + widths.get(i) + "s").formatted(cell));
        }
        return line.toString().stripTrailing();
    }

    /** As wide as the content of each column, with texts as narrow as it takes to fit. */
    private List<Integer> widths(int most, int columns) {
        int[] widths = IntStream.range(0, heads.size()).map(i -> width(i, most)).toArray();
        while (IntStream.of(widths).sum() + 2 * widths.length > columns) {
            OptionalInt widest =
                    IntStream.range(0, widths.length)
                            .filter(i -> !isFigure(i) && widths[i] > LEAST_CHARACTERS)
                            .reduce((a, b) -> widths[b] > widths[a] ? b : a);
            if (widest.isEmpty()) {
                break;
            }
            widths[widest.getAsInt()]--;
        }
        return IntStream.of(widths).boxed().toList();
    }

    /** As wide as the longest cell of that column that is shown, its name among them. */
    private int width(int column, int most) {
        int longest =
                Stream.concat(
                                Stream.of(name(heads.get(column))),
                                rows.stream().limit(most).map(row -> row.get(column)))
                        .mapToInt(String::length)
                        .max()
                        .orElseThrow();
        return isFigure(column) ? longest : Math.min(longest, MOST_CHARACTERS);
    }

    private boolean isFigure(int column) {
        return heads.get(column).endsWith(">");
    }

    private static String name(String head) {
        return head.endsWith(">") ? head.substring(0, head.length() - 1) : head;
    }
}
