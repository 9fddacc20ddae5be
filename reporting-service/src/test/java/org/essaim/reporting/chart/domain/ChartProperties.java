package org.essaim.reporting.chart.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import module java.base;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the figures are, a chart says them as they are, and stays on its sheet. */
class ChartProperties {

    private static final double EXACT = 0.11;

    @Property(tries = 300)
    void nothing_leaves_the_drawing(
            @ForAll("charts") DoubleFunction<Drawing> chart, @ForAll("widths") double width) {
        Drawing drawing = chart.apply(width);
        assertThat(drawing.width()).isEqualTo(width);
        assertThat(outside(drawing)).isEmpty();
        Drawing framed = drawing.framed("Où va l’argent de la fédération", "le 31 octobre 2026");
        assertThat(outside(framed)).isEmpty();
    }

    @Property(tries = 200)
    void no_name_of_a_lineage_is_cut_however_long_it_is(
            @ForAll("names") List<String> names, @ForAll("widths") double width) {
        List<TreeChart.Link> links = new ArrayList<>();
        for (int i = 1; i < names.size(); i++) {
            links.add(new TreeChart.Link(names.get(i - 1), names.get(i)));
        }
        String written =
                new TreeChart(links)
                        .draw(width, names.size()).shapes().stream()
                                .filter(Shape.Words.class::isInstance)
                                .map(shape -> ((Shape.Words) shape).text())
                                .collect(Collectors.joining());
        assertThat(written.replace(" ", "")).isEqualTo(String.join("", names).replace(" ", ""));
    }

    @Property(tries = 200)
    void bars_of_all_rows_have_one_scale_and_their_parts_add_up(
            @ForAll("visible") RowChart chart, @ForAll("widths") double width) {
        List<Bar> bars = chart.rows().stream().flatMap(row -> row.bars().stream()).toList();
        List<List<Shape.Box>> drawn = byLine(boxes(chart.draw(width), chart.series()));
        assertThat(drawn).hasSameSizeAs(bars);
        double scale = wide(drawn.getFirst()) / bars.getFirst().value();
        for (int at = 0; at < bars.size(); at++) {
            List<Bar.Part> parts = bars.get(at).parts();
            assertThat(drawn.get(at)).hasSameSizeAs(parts);
            double x = drawn.get(at).getFirst().x();
            for (int part = 0; part < parts.size(); part++) {
                Shape.Box box = drawn.get(at).get(part);
                assertThat(box.x()).isCloseTo(x, within(EXACT));
                assertThat(box.width())
                        .isCloseTo(
                                parts.get(part).value() * scale,
                                within(2 * EXACT + parts.get(part).value() * scale / 100));
                x = box.x() + box.width();
            }
        }
    }

    @Property(tries = 200)
    void columns_are_as_high_as_what_they_stand_for(@ForAll("columns") ColumnChart chart) {
        List<Long> values = chart.columns().stream().map(each -> each.bar().value()).toList();
        double most = values.stream().mapToLong(Long::longValue).max().orElse(0);
        List<Shape.Box> boxes = boxes(chart.draw(700), chart.series());
        double step = 700.0 / Math.max(1, values.size());
        for (int at = 0; at < values.size(); at++) {
            double from = at * step;
            double high =
                    boxes.stream()
                            .filter(box -> middle(box) > from && middle(box) < from + step)
                            .mapToDouble(Shape.Box::height)
                            .sum();
            assertThat(high)
                    .isCloseTo(most == 0 ? 0 : values.get(at) / most * 190, within(3 * EXACT));
        }
    }

    @Property(tries = 200)
    void what_flows_is_as_wide_as_its_bar(
            @ForAll("flows") FlowChart chart, @ForAll("widths") double width) {
        Drawing drawing = chart.draw(width);
        List<Shape.Box> boxes = boxes(drawing, List.of(chart.series()));
        for (Shape shape : drawing.shapes()) {
            if (shape instanceof Shape.Area band) {
                double wide = band.corners().get(1).x() - band.corners().get(0).x();
                if (wide < 2 * EXACT) {
                    continue;
                }
                double end = band.corners().get(2).y();
                assertThat(boxes)
                        .filteredOn(box -> Math.abs(box.y() - end) < EXACT)
                        .anySatisfy(
                                box -> assertThat(box.width()).isCloseTo(wide, within(2 * EXACT)));
            }
        }
    }

    @Property(tries = 200)
    void a_line_has_a_gap_where_nothing_is_known(@ForAll("lines") LineChart chart) {
        List<Long> values = chart.panels().getFirst().values();
        long known = values.stream().filter(Objects::nonNull).count();
        boolean invented = chart.panels().getFirst().series().invented();
        List<Shape> shapes = chart.draw(700).shapes();
        List<Shape.Line> lines =
                shapes.stream()
                        .filter(Shape.Line.class::isInstance)
                        .map(Shape.Line.class::cast)
                        .skip(2)
                        .toList();
        long points = lines.stream().mapToLong(line -> line.points().size()).sum();
        assertThat(lines).hasSize(invented ? 0 : runs(values));
        long dots =
                shapes.stream()
                        .filter(Shape.Dot.class::isInstance)
                        .map(Shape.Dot.class::cast)
                        .filter(dot -> dot.radius() == 3)
                        .count();
        assertThat(points + dots).isEqualTo(known);
        if (invented) {
            assertThat(points).isZero();
        }
    }

    /** How often several are known one after the other. */
    private static int runs(List<Long> values) {
        return (int)
                IntStream.range(1, values.size())
                        .filter(at -> values.get(at) != null && values.get(at - 1) != null)
                        .filter(at -> at == 1 || values.get(at - 2) == null)
                        .count();
    }

    @Property(tries = 200)
    void what_is_invented_is_hatched_wherever_it_is_drawn(@ForAll("rows") RowChart chart) {
        List<Shape> shapes = chart.draw(700).shapes();
        for (int at = 0; at < shapes.size(); at++) {
            if (shapes.get(at) instanceof Shape.Box box && box.fill() != Fill.PAPER) {
                boolean only =
                        chart.series().stream()
                                .filter(series -> series.fill() == box.fill())
                                .allMatch(Series::invented);
                if (only) {
                    assertThat(shapes.subList(at + 1, Math.min(at + 3, shapes.size())))
                            .contains(new Shape.Hatch(box, true));
                }
            }
        }
    }

    private static List<String> outside(Drawing drawing) {
        return drawing.shapes().stream()
                .flatMap(shape -> corners(shape).filter(point -> isOutside(point, drawing)))
                .map(Shape.Point::toString)
                .toList();
    }

    private static boolean isOutside(Shape.Point point, Drawing drawing) {
        return point.x() < -EXACT
                || point.y() < -EXACT
                || point.x() > drawing.width() + EXACT
                || point.y() > drawing.height() + EXACT;
    }

    private static Stream<Shape.Point> corners(Shape shape) {
        return switch (shape) {
            case Shape.Box box -> corners(box.x(), box.y(), box.width(), box.height());
            case Shape.Area area -> area.corners().stream();
            case Shape.Line line -> line.points().stream();
            case Shape.Dot dot -> Stream.of(new Shape.Point(dot.x(), dot.y()));
            case Shape.Hatch hatch -> hatch.strokes().stream().flatMap(List::stream);
            case Shape.Words words -> corners(words);
        };
    }

    private static Stream<Shape.Point> corners(Shape.Words words) {
        double wide = Sheet.wide(words.text(), words.style());
        double x =
                switch (words.place()) {
                    case START -> words.x();
                    case MIDDLE -> words.x() - wide / 2;
                    case END -> words.x() - wide;
                };
        return corners(x, words.y() - words.style().size(), wide, words.style().size());
    }

    private static Stream<Shape.Point> corners(double x, double y, double wide, double high) {
        return Stream.of(new Shape.Point(x, y), new Shape.Point(x + wide, y + high));
    }

    /** Those of the chart itself, without what the legend shows. */
    private static List<Shape.Box> boxes(Drawing drawing, List<Series> series) {
        boolean legend = series.size() > 1 || series.stream().anyMatch(Series::invented);
        return drawing.shapes().stream()
                .filter(Shape.Box.class::isInstance)
                .map(Shape.Box.class::cast)
                .filter(box -> box.fill() != Fill.PAPER)
                .skip(legend ? series.size() : 0)
                .toList();
    }

    private static List<List<Shape.Box>> byLine(List<Shape.Box> boxes) {
        return List.copyOf(
                boxes.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Shape.Box::y, TreeMap::new, Collectors.toList()))
                        .values());
    }

    private static double wide(List<Shape.Box> boxes) {
        return boxes.stream().mapToDouble(Shape.Box::width).sum();
    }

    private static double middle(Shape.Box box) {
        return box.x() + box.width() / 2;
    }

    @Provide
    Arbitrary<List<String>> names() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars(" -_.@é")
                .ofMinLength(1)
                .ofMaxLength(120)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .list()
                .uniqueElements()
                .ofMinSize(2)
                .ofMaxSize(6);
    }

    @Provide
    static Arbitrary<DoubleFunction<Drawing>> charts() {
        return RandomCharts.charts();
    }

    @Provide
    static Arbitrary<RowChart> rows() {
        return RandomCharts.rows();
    }

    @Provide
    static Arbitrary<RowChart> visible() {
        return RandomCharts.rows(Arbitraries.longs().between(100, 1_000));
    }

    @Provide
    static Arbitrary<ColumnChart> columns() {
        return RandomCharts.columns();
    }

    @Provide
    static Arbitrary<FlowChart> flows() {
        return RandomCharts.flows();
    }

    @Provide
    static Arbitrary<LineChart> lines() {
        return RandomCharts.lines();
    }

    @Provide
    static Arbitrary<Double> widths() {
        return Arbitraries.of(RandomCharts.WIDTHS);
    }
}
