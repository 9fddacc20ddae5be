package org.essaim.reporting.chart.domain;

import module java.base;

import org.essaim.reporting.chart.domain.Shape.Point;
import org.essaim.reporting.chart.domain.Shape.Style;

/** Who came of whom: each below its origin and further to the right, with a line to it. */
public record TreeChart(List<Link> links) {

    private static final int STEP = 24;
    private static final int ROW = 32;
    private static final double AROUND = (ROW - Sheet.LINE) / 2.0;
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
        List<Point> dots = new ArrayList<>();
        int deepest = (int) (width / 2 / STEP);
        double top = 0;
        for (Row row : rows.subList(0, Math.min(most, rows.size()))) {
            double x = DOT + Math.min(row.depth(), deepest) * STEP;
            double y = top + ROW / 2.0;
            if (row.parent() >= 0) {
                Point parent = dots.get(row.parent());
                sheet.line(false, parent, new Point(parent.x(), y), new Point(x, y));
            }
            dots.add(new Point(x, y));
            sheet.add(new Shape.Dot(x, y, DOT));
            double text = x + DOT + Sheet.GAP;
            Style style = row.depth() == 0 ? Style.STRONG : Style.PLAIN;
            top = AROUND + sheet.lines(text, width - text, row.name(), style, top + AROUND);
        }
        return sheet.drawing(Math.max(ROW, top));
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
