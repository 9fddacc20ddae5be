package org.essaim.reporting.chart.domain;

import module java.base;

import org.essaim.reporting.chart.domain.Shape.Place;
import org.essaim.reporting.chart.domain.Shape.Point;
import org.essaim.reporting.chart.domain.Shape.Style;

/**
 * A share that falls in steps from the whole, such as who is without a user so long after a launch.
 *
 * @param series what the share is of
 * @param across what is counted from left to right
 * @param steps from left to right
 * @param ticks below the curve, each as far from the one before
 * @param levels beside it
 * @param end of the curve, in words
 */
public record StepChart(
        Series series,
        String across,
        List<Step> steps,
        List<Tick> ticks,
        List<Tick> levels,
        String end) {

    private static final int HIGH = 220;

    /**
     * What holds from there on.
     *
     * @param at 0 or more
     * @param share from 0 to 1
     */
    public record Step(double at, double share) {}

    /** What is written where. */
    public record Tick(double at, String text) {}

    public StepChart {
        steps = List.copyOf(steps);
        ticks = List.copyOf(ticks);
        levels = List.copyOf(levels);
    }

    /**
     * @param width of the drawing
     */
    public Drawing draw(double width) {
        Sheet sheet = new Sheet(width);
        double top = sheet.lines(0, width, series.name(), Style.PLAIN, 0) + Sheet.LINE / 2.0;
        double base = top + HIGH;
        double left =
                levels.stream()
                                .mapToDouble(each -> Sheet.wide(each.text(), Style.PLAIN))
                                .max()
                                .orElse(0)
                        + Sheet.GAP;
        double most = Math.max(1, steps.stream().mapToDouble(Step::at).max().orElse(1));
        double scale = (width - left - 1) / most;
        for (Tick level : levels) {
            double y = base - level.at() * HIGH;
            sheet.line(level.at() > 0, new Point(left, y), new Point(width, y));
            double text = y - Sheet.LINE / 2.0;
            sheet.write(left - Sheet.GAP, text, level.text(), Place.END, Style.PLAIN);
        }
        Point last = curve(sheet, left, base, scale);
        below(sheet, left, base, scale, most);
        double after = base + Sheet.LINE;
        String below = Sheet.fitting(across, Style.PLAIN, width);
        sheet.write(width, after, below, Place.END, Style.PLAIN);
        double wide = Sheet.wide(end, Style.STRONG);
        double y = last.y() - Sheet.LINE - 2 < top ? last.y() + 2 : last.y() - Sheet.LINE - 2;
        sheet.write(Math.max(last.x(), left + wide), y, end, Place.END, Style.STRONG);
        return sheet.drawing(after + Sheet.LINE + Sheet.GAP);
    }

    private Point curve(Sheet sheet, double left, double base, double scale) {
        List<Point> points = new ArrayList<>();
        points.add(new Point(left, base - HIGH));
        for (Step step : steps) {
            Point before = points.getLast();
            Point here = new Point(left + step.at() * scale, base - step.share() * HIGH);
            points.add(new Point(here.x(), before.y()));
            points.add(here);
        }
        sheet.add(new Shape.Line(points, false));
        if (series.invented()) {
            points.forEach(each -> sheet.add(new Shape.Dot(each.x(), each.y(), 3)));
        }
        return points.getLast();
    }

    private void below(Sheet sheet, double left, double base, double scale, double most) {
        double step = ticks.size() < 2 ? most : ticks.get(1).at() - ticks.get(0).at();
        int each = Sheet.every(ticks.stream().map(Tick::text), step * scale);
        for (int at = 0; at < ticks.size(); at += each) {
            Tick tick = ticks.get(at);
            double x = left + tick.at() * scale;
            if (tick.at() <= most && x + Sheet.wide(tick.text(), Style.PLAIN) / 2 < sheet.width()) {
                sheet.write(x, base + 2, tick.text(), Place.MIDDLE, Style.PLAIN);
            }
        }
    }
}
