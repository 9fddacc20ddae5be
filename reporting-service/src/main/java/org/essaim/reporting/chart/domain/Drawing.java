package org.essaim.reporting.chart.domain;

import module java.base;

/**
 * A chart as it is drawn.
 *
 * @param shapes in the order in which they are drawn, none of them outside
 */
public record Drawing(double width, double height, List<Shape> shapes) {

    private static final int MARGIN = 16;

    public Drawing {
        shapes = List.copyOf(shapes);
    }

    /**
     * The drawing on its own: with its title above, and below where its figures come from. It has
     * so much more width as its margins take.
     */
    public Drawing framed(String title, String source) {
        Sheet sheet = new Sheet(width + 2 * MARGIN);
        double above = sheet.lines(MARGIN, width, title, Shape.Style.TITLE, 0) + MARGIN;
        shapes.forEach(shape -> sheet.add(moved(shape, MARGIN, above)));
        double end =
                sheet.lines(MARGIN, width, source, Shape.Style.PLAIN, above + height + MARGIN / 2);
        Drawing whole = sheet.drawing(end + MARGIN);
        List<Shape> all = new ArrayList<>();
        all.add(new Shape.Box(0, 0, whole.width(), whole.height(), Fill.PAPER));
        all.addAll(whole.shapes());
        return new Drawing(whole.width(), whole.height(), all);
    }

    private static Shape moved(Shape shape, double x, double y) {
        return switch (shape) {
            case Shape.Box box -> moved(box, x, y);
            case Shape.Hatch hatch -> new Shape.Hatch(moved(hatch.box(), x, y), hatch.slanted());
            case Shape.Area area -> new Shape.Area(moved(area.corners(), x, y), area.fill());
            case Shape.Line line -> new Shape.Line(moved(line.points(), x, y), line.faint());
            case Shape.Dot dot -> new Shape.Dot(dot.x() + x, dot.y() + y, dot.radius());
            case Shape.Words words ->
                    new Shape.Words(
                            words.x() + x,
                            words.y() + y,
                            words.text(),
                            words.place(),
                            words.style(),
                            words.on());
        };
    }

    private static Shape.Box moved(Shape.Box box, double x, double y) {
        return new Shape.Box(box.x() + x, box.y() + y, box.width(), box.height(), box.fill());
    }

    private static List<Shape.Point> moved(List<Shape.Point> points, double x, double y) {
        return points.stream().map(each -> new Shape.Point(each.x() + x, each.y() + y)).toList();
    }
}
