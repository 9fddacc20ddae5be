package org.essaim.reporting.chart.page;

import module java.base;

import org.essaim.reporting.chart.domain.Drawing;
import org.essaim.reporting.site.page.PageContext;
import org.springframework.web.util.HtmlUtils;

/**
 * The charts of one page, each drawn once for a phone and once for a desk, so that its text is as
 * large as the page's on both.
 *
 * @param origin of this site, such as {@code https://chiffres.example.org}
 * @param embeddable whether any other site may frame them
 */
public record PageCharts(
        PageContext context,
        String origin,
        boolean embeddable,
        Function<ChartName, Optional<DoubleFunction<Drawing>>> charts,
        ChartWords words) {

    private static final int PHONE = 330;
    private static final int DESK = 700;
    private static final int ABOVE_AND_BELOW = 140;
    private static final String PICTURE = "<a href=\"%s\"><img src=\"%s\" alt=\"%s\"></a>";
    private static final String FRAME =
            "<iframe src=\"%s\" title=\"%s\" width=\"100%%\" height=\"%d\""
                    + " loading=\"lazy\"></iframe>";

    /**
     * A chart on a page.
     *
     * @param embed where it stands on its own, to be framed; null where nobody may
     * @param snippet of HTML for other sites
     */
    public record Shown(
            String name,
            String title,
            String text,
            String source,
            Drawing phone,
            Drawing desk,
            String page,
            String svg,
            String png,
            String embed,
            String snippet) {}

    /**
     * @param name of a chart
     * @return null where there is nothing to draw
     */
    public Shown of(String name) {
        ChartName chart = ChartName.of(name);
        return charts.apply(chart).map(drawing -> shown(chart, drawing)).orElse(null);
    }

    private Shown shown(ChartName chart, DoubleFunction<Drawing> drawing) {
        String title = words.say(chart.title());
        String page = address(chart, chart.page());
        String svg = address(chart, "/charts/" + chart.word() + ".svg");
        String embed = embeddable ? address(chart, "/embed/" + chart.word()) : null;
        Drawing desk = drawing.apply(DESK);
        return new Shown(
                chart.word(),
                title,
                words.say(chart.text()),
                words.source(context.asOf(), context.today()),
                drawing.apply(PHONE),
                desk,
                page,
                svg,
                address(chart, "/charts/" + chart.word() + ".png"),
                embed,
                embed == null
                        ? PICTURE.formatted(whole(page), whole(svg), HtmlUtils.htmlEscape(title))
                        : FRAME.formatted(
                                whole(embed),
                                HtmlUtils.htmlEscape(title),
                                Math.round(desk.height() + ABOVE_AND_BELOW)));
    }

    private String whole(String address) {
        return HtmlUtils.htmlEscape(origin + address);
    }

    /** The picture by which this page is shared, as an address of this site. */
    String picture() {
        ChartName chart = ChartName.ofPage(context.path());
        return address(chart, "/charts/" + chart.word() + ".png");
    }

    private String address(ChartName chart, String path) {
        return chart.ofDivision()
                ? context.to(path, "id", context.parameters().getOrDefault("id", ""))
                : context.to(path);
    }
}
