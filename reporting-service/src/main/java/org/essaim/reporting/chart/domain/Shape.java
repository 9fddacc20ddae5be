package org.essaim.reporting.chart.domain;

import module java.base;

/** One thing that is drawn. Lengths are pixels, from the left and from the top. */
public sealed interface Shape {

    /** What it is, in one word. */
    default String kind() {
        return switch (this) {
            case Box _ -> "box";
            case Area _ -> "area";
            case Line _ -> "line";
            case Dot _ -> "dot";
            case Hatch _ -> "hatch";
            case Words _ -> "words";
        };
    }

    /** A tenth of a pixel is as exact as anybody sees. */
    static double round(double length) {
        return Math.round(length * 10) / 10.0;
    }

    /** Where something is. */
    record Point(double x, double y) {
        public Point {
            x = round(x);
            y = round(y);
        }

        @Override
        public String toString() {
            return x + "," + y;
        }
    }

    /** A bar, or a part of one. */
    record Box(double x, double y, double width, double height, Fill fill) implements Shape {
        public Box {
            width = round(round(x + width) - round(x));
            height = round(round(y + height) - round(y));
            x = round(x);
            y = round(y);
        }
    }

    /** A surface of any form. */
    record Area(List<Point> corners, Fill fill) implements Shape {
        public Area {
            corners = List.copyOf(corners);
        }

        /** The corners as SVG has them. */
        public String path() {
            return joined(corners);
        }
    }

    /** A line through points; a faint one is only there to be read along. */
    record Line(List<Point> points, boolean faint) implements Shape {
        public Line {
            points = List.copyOf(points);
        }

        /** The points as SVG has them. */
        public String path() {
            return joined(points);
        }
    }

    /** One measure of a line. */
    record Dot(double x, double y, double radius) implements Shape {
        public Dot {
            x = round(x);
            y = round(y);
        }
    }

    /**
     * Lines over a bar.
     *
     * @param slanted for what is invented; level for what has ended
     */
    record Hatch(Box box, boolean slanted) implements Shape {

        private static final int GAP = 6;

        /** From where to where, all inside the bar. */
        public List<List<Point>> strokes() {
            List<List<Point>> strokes = new ArrayList<>();
            double right = box.x() + box.width();
            double bottom = box.y() + box.height();
            if (slanted) {
                for (double at = GAP; at < box.width() + box.height(); at += GAP) {
                    double over = Math.max(0, at - box.height());
                    double beyond = Math.max(0, at - box.width());
                    strokes.add(
                            List.of(
                                    new Point(box.x() + over, box.y() + at - over),
                                    new Point(box.x() + at - beyond, box.y() + beyond)));
                }
            } else {
                for (double y = box.y() + GAP; y < bottom; y += GAP) {
                    strokes.add(List.of(new Point(box.x(), y), new Point(right, y)));
                }
            }
            return strokes;
        }

        /** The strokes as SVG has them. */
        public String path() {
            return strokes().stream()
                    .map(stroke -> "M" + stroke.getFirst() + "L" + stroke.getLast())
                    .collect(Collectors.joining());
        }
    }

    /**
     * What is written.
     *
     * @param x where it begins, has its middle or ends
     * @param y of its base line
     * @param on what it stands on
     */
    record Words(double x, double y, String text, Place place, Style style, Fill on)
            implements Shape {
        public Words {
            x = round(x);
            y = round(y);
        }
    }

    /** What of a text stands where it is put. */
    enum Place {
        START,
        MIDDLE,
        END;

        /** As SVG has it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How a text looks; none is smaller than the text of a page. */
    enum Style {
        PLAIN(16),
        STRONG(16),
        TITLE(22);

        private final int size;

        Style(int size) {
            this.size = size;
        }

        public int size() {
            return size;
        }
    }

    private static String joined(List<Point> points) {
        return points.stream().map(Point::toString).collect(Collectors.joining(","));
    }
}
