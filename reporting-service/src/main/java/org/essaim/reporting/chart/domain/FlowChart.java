package org.essaim.reporting.chart.domain;

import module java.base;

import org.essaim.reporting.chart.domain.Shape.Place;
import org.essaim.reporting.chart.domain.Shape.Point;
import org.essaim.reporting.chart.domain.Shape.Style;

/**
 * What becomes of a sum: each part flows down from what it is a part of, as wide as it is large,
 * and stands in a row of its own with its name and its amount.
 */
public record FlowChart(Node whole, Series series) {

    private static final int BAR = 18;
    private static final int APART = 10;

    /** Lighter from step to step. */
    private static final List<Fill> FILLS =
            List.of(Fill.FIFTH, Fill.FOURTH, Fill.THIRD, Fill.SECOND, Fill.FIRST);

    /**
     * A sum and what became of it.
     *
     * @param amount less than 0 is drawn as 0
     * @param parts left to right; what is in none of them is not drawn
     */
    public record Node(String name, long amount, String text, List<Node> parts) {
        public Node {
            amount = Math.max(0, amount);
            parts = List.copyOf(parts);
        }

        /** A part that is not divided. */
        public Node(String name, long amount, String text) {
            this(name, amount, text, List.of());
        }

        /** How wide it gets: more than itself where its parts are more than it. */
        private long extent() {
            return Math.max(amount, parts.stream().mapToLong(Node::extent).sum());
        }
    }

    private record Placed(Node node, double x, double under, int depth) {}

    /**
     * @param width of the drawing
     */
    public Drawing draw(double width) {
        Sheet sheet = new Sheet(width);
        double y = sheet.legend(List.of(series));
        double scale = (width - 2) / Math.max(1, whole.extent());
        List<Shape> bands = new ArrayList<>();
        Sheet rows = new Sheet(width);
        Deque<Placed> next = new ArrayDeque<>(List.of(new Placed(whole, 1, -1, 0)));
        while (!next.isEmpty()) {
            Placed placed = next.removeFirst();
            Node node = placed.node();
            double wide = node.amount() * scale;
            label(rows, placed, y, wide);
            double top = y + Sheet.LINE + 2;
            rows.box(placed.x(), top, wide, BAR, at(placed.depth()));
            if (placed.under() >= 0 && wide > 0) {
                bands.add(band(placed.x(), wide, placed.under(), top));
            }
            double x = placed.x();
            for (Node part : node.parts()) {
                next.addLast(new Placed(part, x, top + BAR, placed.depth() + 1));
                x += part.extent() * scale;
            }
            y = top + BAR + APART;
        }
        bands.forEach(sheet::add);
        rows.drawing(y).shapes().forEach(sheet::add);
        return sheet.drawing(y);
    }

    private Series at(int depth) {
        Fill fill = FILLS.get(Math.min(depth, FILLS.size() - 1));
        return new Series(series.name(), fill, series.invented());
    }

    /** From the beginning of its bar on, or up to its end where there is no room for that. */
    private static void label(Sheet rows, Placed placed, double y, double wide) {
        Node node = placed.node();
        double amount = Sheet.wide(node.text(), Style.STRONG) + Sheet.GAP;
        String name = Sheet.fitting(node.name(), Style.PLAIN, rows.width() - amount);
        double both = amount + Sheet.wide(name, Style.PLAIN);
        if (placed.x() + both <= rows.width()) {
            rows.write(placed.x(), y, node.text(), Place.START, Style.STRONG);
            rows.write(placed.x() + amount, y, name, Place.START, Style.PLAIN);
        } else {
            double end = Math.clamp(placed.x() + wide, Math.min(both, rows.width()), rows.width());
            rows.write(end, y, node.text(), Place.END, Style.STRONG);
            rows.write(end - amount, y, name, Place.END, Style.PLAIN);
        }
    }

    private static Shape band(double x, double wide, double from, double to) {
        return new Shape.Area(
                List.of(
                        new Point(x, from),
                        new Point(x + wide, from),
                        new Point(x + wide, to),
                        new Point(x, to)),
                Fill.BAND);
    }
}
