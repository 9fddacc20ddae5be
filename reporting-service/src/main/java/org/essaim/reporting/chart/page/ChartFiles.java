package org.essaim.reporting.chart.page;

import module java.base;

import org.essaim.reporting.chart.domain.Drawing;
import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.read.AskedDays;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.reporting.facts.read.Head;
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
        return file(new Named(name, id, asOf, ROWS), locale, called, request, SVG, this::svg);
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
        return file(
                new Named(name, id, asOf, ROWS_OF_A_PICTURE),
                locale,
                called,
                request,
                MediaType.IMAGE_PNG,
                (_, _, drawing) -> pictures.png(drawing));
    }

    /** Which chart is asked for, of which division if any, as of which days, with how many rows. */
    private record Named(String name, String division, AsOf asOf, int rows) {}

    /** Makes a file of a chart that has its title and its source around it. */
    private interface Form {
        byte[] of(ChartName chart, ChartWords words, DoubleFunction<Drawing> drawing);
    }

    private ResponseEntity<byte[]> file(
            Named asked,
            Locale locale,
            PageNames called,
            WebRequest request,
            MediaType type,
            Form form) {
        ChartName chart = ChartName.of(asked.name());
        if (request.checkNotModified(tag())) {
            return answer(asked.asOf(), ResponseEntity.status(HttpStatus.NOT_MODIFIED)).build();
        }
        ChartWords words = new ChartWords(messages, locale, called);
        DoubleFunction<Drawing> drawing = drawing(chart, asked, words);
        String title = title(chart, asked.division(), words);
        String source = words.source(asked.asOf(), days.today());
        return answer(asked.asOf(), ResponseEntity.ok())
                .contentType(type)
                .body(form.of(chart, words, width -> drawing.apply(width).framed(title, source)));
    }

    private byte[] svg(ChartName chart, ChartWords words, DoubleFunction<Drawing> drawing) {
        Context context = new Context(words.locale());
        context.setVariable("title", words.say(chart.title()));
        context.setVariable("text", words.say(chart.text()));
        context.setVariable("name", chart.word());
        context.setVariable("drawing", drawing.apply(DESK));
        return templates
                .getObject()
                .process("drawing", Set.of("file"), context)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Waited for, so that a file is whole. */
    private DoubleFunction<Drawing> drawing(ChartName chart, Named named, ChartWords words) {
        Asked asked =
                new Asked(
                        named.asOf(),
                        named.division(),
                        named.rows(),
                        () -> Optional.of(reports.of(named.asOf())));
        return figures.of(chart, asked, words)
                .orElseThrow(() -> new NotFoundException(ChartName.class, chart.word()));
    }

    private static String title(ChartName chart, String id, ChartWords words) {
        String title = words.say(chart.title());
        return chart.ofDivision() ? words.division(id) + " – " + title : title;
    }

    /** Another one with each fact, redaction and day; the rest stands in the address. */
    private String tag() {
        Head head = facts.head();
        return "W/\"%d-%d-%d-%s\""
                .formatted(head.table(), head.seq(), facts.redactedTexts(), days.today());
    }

    private ResponseEntity.BodyBuilder answer(AsOf asOf, ResponseEntity.BodyBuilder answer) {
        Duration kept = asOf.day(days.today()).isBefore(days.today()) ? PAST_KEPT : KEPT;
        return answer.cacheControl(CacheControl.maxAge(kept).cachePublic())
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    }
}
