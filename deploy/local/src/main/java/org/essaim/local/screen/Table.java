package org.essaim.local.screen;

import module java.base;

/** A table for a terminal: columns as wide as their content, figures aligned to the right. */
public final class Table {

    private static final int MOST_CHARACTERS = 60;

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
        rows.add(Stream.of(cells).map(Table::cut).toList());
        return this;
    }

    /**
     * @param most rows to show; a last line counts the others
     */
    public List<String> lines(int most) {
        List<Integer> widths = IntStream.range(0, heads.size()).mapToObj(this::width).toList();
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
            String align = heads.get(i).endsWith(">") ? "" : "-";
            line.append(("  %" + align + widths.get(i) + "s").formatted(cells.get(i)));
        }
        return line.toString().stripTrailing();
    }

    /** As wide as the longest cell of that column, its name among them. */
    private int width(int column) {
        return Stream.concat(
                        Stream.of(name(heads.get(column))),
                        rows.stream().map(row -> row.get(column)))
                .mapToInt(String::length)
                .max()
                .orElseThrow();
    }

    private static String name(String head) {
        return head.endsWith(">") ? head.substring(0, head.length() - 1) : head;
    }

    private static String cut(String cell) {
        return cell.length() <= MOST_CHARACTERS
                ? cell
                : cell.substring(0, MOST_CHARACTERS - 1).strip() + "…";
    }
}
