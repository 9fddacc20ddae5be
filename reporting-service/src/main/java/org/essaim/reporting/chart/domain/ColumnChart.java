package org.essaim.reporting.chart.domain;

import module java.base;

import org.essaim.reporting.chart.domain.Shape.Point;
import org.essaim.reporting.chart.domain.Shape.Style;

/** Bars that stand side by side, such as years, each with its figure above it. */
public record ColumnChart(List<Series> series, List<Column> columns) {

    private static final int TALLEST = 190;
    private static final int WIDEST = 72;
    private static final double FILLED = 0.72;

    /** One bar and what it is called, such as a year. */
    public record Column(String name, Bar bar) {}

    public ColumnChart {
        series = List.copyOf(series);
        columns = List.copyOf(columns);
    }

    /**
     * @param width of the drawing
     */
    public Drawing draw(double width) {
        Sheet sheet = new Sheet(width);
        double base = sheet.legend(series) + Sheet.LINE + TALLEST;
        double step = width / Math.max(1, columns.size());
        double wide = Math.min(WIDEST, step * FILLED);
        long most = columns.stream().mapToLong(each -> each.bar().value()).max().orElse(0);
        double scale = (double) TALLEST / Math.max(1, most);
        int names = Sheet.every(columns.stream().map(Column::name), step);
        int figures = Sheet.every(columns.stream().map(each -> each.bar().text()), step);
        for (int at = 0; at < columns.size(); at++) {
            double middle = at * step + step / 2;
            Column column = columns.get(at);
            double top = bar(sheet, middle - wide / 2, base, wide, scale, column.bar());
            int fromEnd = columns.size() - 1 - at;
            if (fromEnd % figures == 0) {
                sheet.middle(middle, top - Sheet.LINE, column.bar().text(), Style.STRONG);
            }
            if (fromEnd % names == 0) {
                sheet.middle(middle, base + 2, column.name(), Style.PLAIN);
            }
        }
        sheet.line(false, new Point(0, base), new Point(width, base));
        return sheet.drawing(base + Sheet.LINE + Sheet.GAP);
    }

    /** Upwards, and returns where it ends. */
    private double bar(Sheet sheet, double x, double base, double wide, double scale, Bar bar) {
        long below = 0;
        for (Bar.Part part : bar.parts()) {
            double high = part.value() * scale;
            Series of = series.get(part.series());
            double top = base - below * scale - high;
            sheet.box(x, top, wide, high, of);
            below += part.value();
        }
        return base - below * scale;
    }
}
