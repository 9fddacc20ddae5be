package org.essaim.reporting.chart.domain;

import module java.base;

import org.essaim.reporting.chart.domain.Shape.Place;
import org.essaim.reporting.chart.domain.Shape.Point;
import org.essaim.reporting.chart.domain.Shape.Style;

/** Who came of whom: each below its origin and further to the right, with a line to it. */
public record TreeChart(List<Link> links) {

    private static final int STEP = 24;
    private static final int ROW = 32;
    private static final double DOT = 5;

    /** Something that came of something else, by what both are called. */
    public record Link(String origin, String name) {}

    public TreeChart {
        links = List.copyOf(links);
    }

    private record Row(String name, int depth, int parent) {}

    /**
     * @param width of the drawing
     * @param most rows; what has no room is left out
     */
    public Drawing draw(double width, int most) {
        List<Row> rows = placed();
        Sheet sheet = new Sheet(width);
        int shown = Math.min(most, rows.size());
        int deepest = (int) (width / 2 / STEP);
        for (int at = 0; at < shown; at++) {
            Row row = rows.get(at);
            double x = DOT + Math.min(row.depth(), deepest) * STEP;
            double y = at * ROW + ROW / 2.0;
            if (row.parent() >= 0) {
                double from = DOT + Math.min(row.depth() - 1, deepest) * STEP;
                double parent = row.parent() * ROW + ROW / 2.0;
                sheet.line(false, new Point(from, parent), new Point(from, y), new Point(x, y));
            }
            sheet.add(new Shape.Dot(x, y, DOT));
            double text = x + DOT + Sheet.GAP;
            Style style = row.depth() == 0 ? Style.STRONG : Style.PLAIN;
            String name = Sheet.fitting(row.name(), style, width - text);
            sheet.write(text, y - Sheet.LINE / 2.0, name, Place.START, style);
        }
        return sheet.drawing(Math.max(1, shown) * (double) ROW);
    }

    /** How many rows it has. */
    public int rows() {
        return placed().size();
    }

    private List<Row> placed() {
        Map<String, List<String>> children = new LinkedHashMap<>();
        Set<String> young = new HashSet<>();
        for (Link link : links) {
            children.computeIfAbsent(link.origin(), _ -> new ArrayList<>()).add(link.name());
            young.add(link.name());
        }
        List<Row> rows = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String origin : children.keySet()) {
            if (!young.contains(origin)) {
                place(origin, 0, -1, children, seen, rows);
            }
        }
        return rows;
    }

    private static void place(
            String name,
            int depth,
            int parent,
            Map<String, List<String>> children,
            Set<String> seen,
            List<Row> rows) {
        if (!seen.add(name)) {
            return;
        }
        int own = rows.size();
        rows.add(new Row(name, depth, parent));
        for (String child : children.getOrDefault(name, List.of())) {
            place(child, depth + 1, own, children, seen, rows);
        }
    }
}
