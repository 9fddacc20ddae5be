package org.essaim.reporting.chart.domain;

import module java.base;

import org.essaim.reporting.chart.domain.Shape.Place;
import org.essaim.reporting.chart.domain.Shape.Style;

/**
 * Bars from left to right, one row for each name, in the order in which they are given. Bars of all
 * rows have one scale; names stand before them where there is room, and above them on a phone.
 *
 * @param more said below the rows, such as how many others there are; empty for nothing
 */
public record RowChart(List<Series> series, List<Row> rows, String more) {

    private static final int BAR = 24;
    private static final int BETWEEN = 3;
    private static final int ROOMY = 600;
    private static final double NAMES = 0.36;

    /** One name with its bars, one below the other. */
    public record Row(String name, List<Bar> bars) {
        public Row {
            bars = List.copyOf(bars);
        }
    }

    public RowChart {
        series = List.copyOf(series);
        rows = List.copyOf(rows);
    }

    /**
     * @param width of the drawing
     */
    public Drawing draw(double width) {
        Sheet sheet = new Sheet(width);
        double y = sheet.legend(series);
        double numbers = widest(bars().map(Bar::text), Style.STRONG) + Sheet.GAP;
        double names =
                width < ROOMY
                        ? 0
                        : Math.min(
                                widest(rows.stream().map(Row::name), Style.PLAIN) + Sheet.GAP,
                                width * NAMES);
        long most = Math.max(1, bars().mapToLong(Bar::value).max().orElse(0));
        double scale = Math.max(0, width - names - numbers - 2) / most;
        for (Row row : rows) {
            double room = (names > 0 ? names : width) - Sheet.GAP;
            String name = Sheet.fitting(row.name(), Style.PLAIN, room);
            sheet.write(0, y, name, Place.START, Style.PLAIN);
            y += names > 0 ? 0 : Sheet.LINE;
            for (Bar bar : row.bars()) {
                bar(sheet, names + 1, y, scale, bar);
                y += BAR + BETWEEN;
            }
            y += Sheet.GAP;
        }
        return sheet.drawing(
                more.isEmpty() ? y : sheet.lines(0, width, more, Style.PLAIN, y) + Sheet.GAP);
    }

    private void bar(Sheet sheet, double left, double y, double scale, Bar bar) {
        long before = 0;
        for (Bar.Part part : bar.parts()) {
            double x = left + before * scale;
            double wide = part.value() * scale;
            Series of = series.get(part.series());
            sheet.box(x, y, wide, BAR, of);
            boolean single = bar.parts().size() == 1;
            if (!single && wide > Sheet.wide(part.text(), Style.PLAIN) + Sheet.GAP) {
                sheet.write(x + wide / 2, y + 1, part.text(), of);
            }
            before += part.value();
        }
        sheet.write(
                left + before * scale + Sheet.GAP, y + 1, bar.text(), Place.START, Style.STRONG);
    }

    private Stream<Bar> bars() {
        return rows.stream().flatMap(row -> row.bars().stream());
    }

    private static double widest(Stream<String> texts, Style style) {
        return texts.mapToDouble(text -> Sheet.wide(text, style)).max().orElse(0);
    }
}
