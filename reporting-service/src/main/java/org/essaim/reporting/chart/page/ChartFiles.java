package org.essaim.reporting.chart.page;

import module java.base;

import org.essaim.reporting.chart.domain.Drawing;
import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.read.AskedDays;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.reporting.recount.read.UseReports;
import org.essaim.reporting.site.page.PageNames;
import org.essaim.reporting.site.page.SitePage;
import org.essaim.web.NotFoundException;
import org.essaim.web.identity.PublicOperation;
import org.essaim.web.limits.Costly;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Each chart as a file of its own, with its title, its source and its day written in it. */
@RestController
class ChartFiles implements SitePage {

    private static final int DESK = 700;
    private static final int ROWS = 20;
    private static final int ROWS_OF_A_PICTURE = 8;
    private static final MediaType SVG = MediaType.valueOf("image/svg+xml;charset=UTF-8");
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final Duration PAST_KEPT = Duration.ofHours(1);

    private final ChartFigures figures;
    private final UseReports reports;
    private final AskedDays days;
    private final FactTable facts;
    private final MessageSource messages;
    private final ObjectProvider<ITemplateEngine> templates;
    private final Pictures pictures;

    ChartFiles(
            ChartFigures figures,
            UseReports reports,
            AskedDays days,
            FactTable facts,
            MessageSource messages,
            ObjectProvider<ITemplateEngine> templates,
            Pictures pictures) {
        this.figures = figures;
        this.reports = reports;
        this.days = days;
        this.facts = facts;
        this.messages = messages;
        this.templates = templates;
        this.pictures = pictures;
    }

    /**
     * A chart as SVG, to be shown, kept or printed anywhere.
     *
     * @param name of the chart, such as flow
     * @param id of the division that it is about, where it is about one
     */
    @PublicOperation
    @GetMapping({"/fr/charts/{name}.svg", "/en/charts/{name}.svg"})
    ResponseEntity<byte[]> svg(
            @PathVariable String name,
            @RequestParam(defaultValue = "") String id,
            AsOf asOf,
            Locale locale,
            @ModelAttribute("called") PageNames called,
            WebRequest request) {
        ChartName chart = ChartName.of(name);
        if (request.checkNotModified(tag())) {
            return answer(asOf, ResponseEntity.status(HttpStatus.NOT_MODIFIED)).build();
        }
        ChartWords words = new ChartWords(messages, locale, called);
        Context context = new Context(locale);
        context.setVariable("title", words.say(chart.title()));
        context.setVariable("text", words.say(chart.text()));
        context.setVariable("name", name);
        context.setVariable(
                "drawing",
                drawing(chart, asked(asOf, id, ROWS), words)
                        .apply(DESK)
                        .framed(title(chart, id, words), words.source(asOf, days.today())));
        String svg = templates.getObject().process("drawing", Set.of("file"), context);
        return answer(asOf, ResponseEntity.ok())
                .contentType(SVG)
                .body(svg.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The same as a picture of 1200 by 630, as pages are shared with.
     *
     * @param name of the chart, such as flow
     * @param id of the division that it is about, where it is about one
     */
    @Costly
    @PublicOperation
    @GetMapping({"/fr/charts/{name}.png", "/en/charts/{name}.png"})
    ResponseEntity<byte[]> png(
            @PathVariable String name,
            @RequestParam(defaultValue = "") String id,
            AsOf asOf,
            Locale locale,
            @ModelAttribute("called") PageNames called,
            WebRequest request) {
        ChartName chart = ChartName.of(name);
        if (request.checkNotModified(tag())) {
            return answer(asOf, ResponseEntity.status(HttpStatus.NOT_MODIFIED)).build();
        }
        ChartWords words = new ChartWords(messages, locale, called);
        DoubleFunction<Drawing> drawing = drawing(chart, asked(asOf, id, ROWS_OF_A_PICTURE), words);
        String title = title(chart, id, words);
        String source = words.source(asOf, days.today());
        byte[] png = pictures.png(width -> drawing.apply(width).framed(title, source));
        return answer(asOf, ResponseEntity.ok()).contentType(MediaType.IMAGE_PNG).body(png);
    }

    /** Waited for, so that a file is whole. */
    private Asked asked(AsOf asOf, String division, int rows) {
        return new Asked(asOf, division, rows, () -> Optional.of(reports.of(asOf)));
    }

    private DoubleFunction<Drawing> drawing(ChartName chart, Asked asked, ChartWords words) {
        return figures.of(chart, asked, words)
                .orElseThrow(() -> new NotFoundException(ChartName.class, chart.word()));
    }

    private static String title(ChartName chart, String id, ChartWords words) {
        String title = words.say(chart.title());
        return chart.ofDivision() ? words.division(id) + " – " + title : title;
    }

    /** Another one with each fact and each day; the rest stands in the address. */
    private String tag() {
        return "W/\"" + facts.head().table() + "-" + facts.head().seq() + "-" + days.today() + "\"";
    }

    private ResponseEntity.BodyBuilder answer(AsOf asOf, ResponseEntity.BodyBuilder answer) {
        Duration kept = asOf.day(days.today()).isBefore(days.today()) ? PAST_KEPT : KEPT;
        return answer.cacheControl(CacheControl.maxAge(kept).cachePublic())
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    }
}
