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
        rows.add(java.util.Arrays.stream(cells).map(Table::cut).toList());
        return this;
    }

    /**
     * @param most rows to show; a last line counts the others
     */
    public List<String> lines(int most) {
        List<String> lines = new ArrayList<>();
        lines.add(line(heads.stream().map(Table::name).toList()));
        lines.add(line(widths().stream().map("─"::repeat).toList()));
        rows.stream().limit(most).map(this::line).forEach(lines::add);
        if (rows.size() > most) {
            lines.add("  … and %d more".formatted(rows.size() - most));
        }
        return lines;
    }

    private String line(List<String> cells) {
        StringBuilder line = new StringBuilder("  ");
        List<Integer> widths = widths();
        for (int i = 0; i < cells.size(); i++) {
            String blanks = " ".repeat(Math.max(0, widths.get(i) - cells.get(i).length()));
            boolean right = heads.get(i).endsWith(">");
            line.append(right ? blanks + cells.get(i) : cells.get(i) + blanks).append("  ");
        }
        return line.toString().stripTrailing();
    }

    private List<Integer> widths() {
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            int column = i;
            widths.add(
                    Math.max(
                            name(heads.get(i)).length(),
                            rows.stream()
                                    .mapToInt(row -> row.get(column).length())
                                    .max()
                                    .orElse(0)));
        }
        return widths;
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
