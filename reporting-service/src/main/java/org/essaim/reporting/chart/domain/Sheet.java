package org.essaim.reporting.chart.domain;

import module java.base;

import org.essaim.reporting.chart.domain.Shape.Place;
import org.essaim.reporting.chart.domain.Shape.Point;
import org.essaim.reporting.chart.domain.Shape.Style;

/** What a chart draws on, from top to bottom. */
final class Sheet {

    /** From one line of text to the next. */
    static final int LINE = 22;

    /** Around what is written. */
    static final int GAP = 8;

    private static final double NARROW = 0.42;
    private static final double USUAL = 0.645;
    private static final double WIDE = 1;
    private static final double BOLD = 1.12;

    /** The first and the last text stand further inside than what they are about. */
    private static final double PUSHED = 1.5;

    private static final int SWATCH = 18;
    private static final double ASCENT = 0.87;
    private static final String MORE = "…";

    private final double width;
    private final List<Shape> shapes = new ArrayList<>();

    Sheet(double width) {
        this.width = width;
    }

    double width() {
        return width;
    }

    Drawing drawing(double height) {
        return new Drawing(width, Math.ceil(height), shapes);
    }

    void add(Shape shape) {
        shapes.add(shape);
    }

    /** A bar with what marks it beside its fill; nothing where it has no size. */
    void box(double x, double y, double wide, double high, Series series) {
        Shape.Box box = new Shape.Box(x, y, wide, high, series.fill());
        if (box.width() <= 0 || box.height() <= 0) {
            return;
        }
        add(box);
        if (series.fill() == Fill.ENDED) {
            add(new Shape.Hatch(box, false));
        }
        if (series.invented()) {
            add(new Shape.Hatch(box, true));
        }
    }

    void line(boolean faint, Point... points) {
        add(new Shape.Line(List.of(points), faint));
    }

    /** How wide a text is, at most, in the widest of the fonts that pages are shown in. */
    static double wide(String text, Style style) {
        double letters = text.codePoints().mapToDouble(Sheet::wide).sum();
        return letters * style.size() * (style == Style.PLAIN ? 1 : BOLD);
    }

    private static double wide(int letter) {
        if (Character.isSpaceChar(letter) || "ijlft.,:;!'’|()".indexOf(letter) >= 0) {
            return NARROW;
        }
        return Character.isUpperCase(letter) || "%mw—…œæ@+=".indexOf(letter) >= 0 ? WIDE : USUAL;
    }

    /** The text, or as much of its beginning as has room. */
    static String fitting(String text, Style style, double room) {
        if (wide(text, style) <= room) {
            return text;
        }
        return start(text, fitting(text, style, room, MORE)).stripTrailing() + MORE;
    }

    /** How many letters of a text have room before an end. */
    private static int fitting(String text, Style style, double room, String end) {
        int letters = text.codePointCount(0, text.length());
        while (letters > 0 && wide(start(text, letters) + end, style) > room) {
            letters--;
        }
        return letters;
    }

    private static String start(String text, int letters) {
        return text.substring(0, text.offsetByCodePoints(0, letters));
    }

    /**
     * Writes on paper.
     *
     * @param top of the line
     */
    void write(double x, double top, String text, Place place, Style style) {
        write(x, top, text, place, style, Fill.PAPER);
    }

    /** Writes on a bar, on a plate of its own where the bar is lined. */
    void write(double x, double top, String text, Series on) {
        boolean lined = on.invented() || on.fill() == Fill.ENDED;
        if (lined) {
            double wide = wide(text, Style.PLAIN) + 2;
            add(new Shape.Box(x - wide / 2, top + 2, wide, LINE - 2, Fill.PAPER));
        }
        write(x, top, text, Place.MIDDLE, Style.PLAIN, lined ? Fill.PAPER : on.fill());
    }

    private void write(double x, double top, String text, Place place, Style style, Fill on) {
        double base = top + (LINE - Style.PLAIN.size()) / 2.0 + style.size() * ASCENT;
        add(new Shape.Words(x, base, text, place, style, on));
    }

    /** Each of so many texts, or every second and so on, where there is no room for more. */
    static int every(Stream<String> texts, double step) {
        double widest = texts.mapToDouble(text -> wide(text, Style.PLAIN)).max().orElse(0);
        return widest + GAP / 2.0 <= step ? 1 : (int) Math.ceil(PUSHED * widest / step);
    }

    /** Writes a text around there, as near as it stands inside. */
    void middle(double x, double top, String text, Style style) {
        String shown = fitting(text, style, width);
        double half = Math.min(width, wide(shown, style)) / 2;
        write(Math.clamp(x, half, width - half), top, shown, Place.MIDDLE, style);
    }

    /**
     * Writes a text in as many lines as it takes.
     *
     * @return where it ends
     */
    double lines(double x, double room, String text, Style style, double top) {
        double line = style.size() + LINE - Style.PLAIN.size();
        double at = top;
        for (String here : broken(text, style, room)) {
            write(x, at, here, Place.START, style);
            at += line;
        }
        return at;
    }

    /** A text in lines that have room, each; a word that has none is broken, and nothing cut. */
    static List<String> broken(String text, Style style, double room) {
        List<String> lines = new ArrayList<>();
        String here = "";
        for (String word : text.split("\\s")) {
            String more = here.isEmpty() ? word : here + ' ' + word;
            if (!here.isEmpty() && wide(more, style) > room) {
                lines.add(here);
                more = word;
            }
            int letters = fitting(more, style, room, "");
            while (letters < more.codePointCount(0, more.length())) {
                lines.add(start(more, Math.max(1, letters)));
                more = more.substring(lines.getLast().length());
                letters = fitting(more, style, room, "");
            }
            here = more;
        }
        lines.add(here);
        return lines;
    }

    /**
     * What is what, where there are several or one is invented.
     *
     * @return where it ends
     */
    double legend(List<Series> all) {
        if (all.size() < 2 && all.stream().noneMatch(Series::invented)) {
            return 0;
        }
        double x = 0;
        double y = 0;
        for (Series series : all) {
            double room = SWATCH + GAP + wide(series.name(), Style.PLAIN);
            if (x > 0 && x + room > width) {
                x = 0;
                y += LINE + GAP / 2.0;
            }
            box(x + 1, y + 2, SWATCH, SWATCH, series);
            String name = fitting(series.name(), Style.PLAIN, width - x - SWATCH - GAP);
            write(x + SWATCH + GAP, y, name, Place.START, Style.PLAIN);
            x += room + 2 * GAP;
        }
        return y + LINE + GAP;
    }
}
