package org.essaim.reporting.chart.domain;

import module java.base;

import org.essaim.reporting.chart.domain.Shape.Point;
import org.essaim.reporting.chart.domain.Shape.Style;

/**
 * Figures over time, each measure in a panel of its own with a scale of its own from 0, one below
 * the other over the same months. Where nothing is known the line has a gap.
 *
 * @param ticks what is written below the moments: one for each, empty for nothing, each as far from
 *     the one before
 */
public record LineChart(List<String> ticks, List<Panel> panels) {

    private static final int HIGH = 130;
    private static final double DOT = 3;

    /**
     * One measure.
     *
     * @param values one for each moment, null where nothing is known; none is less than 0
     * @param text of a value
     */
    public record Panel(Series series, List<Long> values, Function<Long, String> text) {
        public Panel {
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }

        private OptionalInt last() {
            return IntStream.range(0, values.size())
                    .filter(at -> values.get(at) != null)
                    .reduce((_, later) -> later);
        }

        private OptionalInt highest() {
            return IntStream.range(0, values.size())
                    .filter(at -> values.get(at) != null)
                    .boxed()
                    .max(Comparator.comparing(values::get))
                    .map(OptionalInt::of)
                    .orElse(OptionalInt.empty());
        }
    }

    public LineChart {
        ticks = List.copyOf(ticks);
        panels = List.copyOf(panels);
    }

    /**
     * @param width of the drawing
     */
    public Drawing draw(double width) {
        Sheet sheet = new Sheet(width);
        double y = 0;
        for (Panel panel : panels) {
            y = sheet.lines(0, width, panel.series().name(), Style.STRONG, y);
            y = panel(sheet, panel, y + Sheet.LINE + DOT) + Sheet.GAP;
        }
        ticks(sheet, y - Sheet.GAP);
        return sheet.drawing(y + Sheet.LINE);
    }

    private void ticks(Sheet sheet, double y) {
        List<Integer> at =
                IntStream.range(0, ticks.size())
                        .filter(each -> !ticks.get(each).isEmpty())
                        .boxed()
                        .toList();
        double step =
                at.size() < 2
                        ? sheet.width()
                        : x(sheet.width(), at.get(1)) - x(sheet.width(), at.get(0));
        int each = Sheet.every(ticks.stream(), step);
        for (int index = 0; index < at.size(); index += each) {
            String text = ticks.get(at.get(index));
            double x = x(sheet.width(), at.get(index));
            if (x + Sheet.wide(text, Style.PLAIN) / 2 <= sheet.width()) {
                sheet.middle(x, y, text, Style.PLAIN);
            }
        }
    }

    private double x(double width, int at) {
        double left = 2 * DOT;
        return left + at * (width - 2 * left) / Math.max(1, ticks.size() - 1);
    }

    private double panel(Sheet sheet, Panel panel, double top) {
        double base = top + HIGH;
        long most = panel.highest().stream().mapToLong(panel.values()::get).findFirst().orElse(0);
        double scale = (double) HIGH / Math.max(1, most);
        sheet.line(true, new Point(0, top), new Point(sheet.width(), top));
        sheet.line(false, new Point(0, base), new Point(sheet.width(), base));
        List<Point> run = new ArrayList<>();
        for (int at = 0; at < panel.values().size(); at++) {
            Long value = panel.values().get(at);
            if (value == null) {
                flush(sheet, run, panel.series().invented());
            } else {
                run.add(new Point(x(sheet.width(), at), base - value * scale));
            }
        }
        flush(sheet, run, panel.series().invented());
        figure(sheet, panel, panel.highest(), top, scale);
        if (areApart(sheet, panel)) {
            figure(sheet, panel, panel.last(), top, scale);
        }
        return base;
    }

    /** A line as far as it goes; a single measure is a dot, as all are where they are invented. */
    private static void flush(Sheet sheet, List<Point> run, boolean invented) {
        if (run.size() > 1 && !invented) {
            sheet.add(new Shape.Line(run, false));
        } else {
            run.forEach(each -> sheet.add(new Shape.Dot(each.x(), each.y(), DOT)));
        }
        run.clear();
    }

    /** Whether there is room for the figures of both, the highest and the last. */
    private boolean areApart(Sheet sheet, Panel panel) {
        if (panel.last().isEmpty()) {
            return false;
        }
        double between =
                x(sheet.width(), panel.last().getAsInt())
                        - x(sheet.width(), panel.highest().getAsInt());
        double widest =
                Sheet.wide(
                        panel.text().apply(panel.values().get(panel.highest().getAsInt())),
                        Style.STRONG);
        return between > 2 * widest + Sheet.GAP;
    }

    private void figure(Sheet sheet, Panel panel, OptionalInt where, double top, double scale) {
        if (where.isEmpty()) {
            return;
        }
        long value = panel.values().get(where.getAsInt());
        String text = panel.text().apply(value);
        double x = x(sheet.width(), where.getAsInt());
        double y = top + HIGH - value * scale;
        sheet.add(new Shape.Dot(x, y, DOT + 1));
        sheet.middle(x, y - Sheet.LINE - DOT, text, Style.STRONG);
    }
}
