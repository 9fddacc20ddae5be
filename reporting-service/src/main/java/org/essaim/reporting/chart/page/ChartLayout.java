package org.essaim.reporting.chart.page;

import module java.base;

import org.essaim.reporting.recount.read.UseReports;
import org.essaim.reporting.site.page.PageAddress;
import org.essaim.reporting.site.page.PageContext;
import org.essaim.reporting.site.page.PageNames;
import org.essaim.reporting.site.page.SitePage;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its charts; one that a page does not show is not drawn. */
@ControllerAdvice(assignableTypes = SitePage.class)
@EnableConfigurationProperties(EmbedProperties.class)
class ChartLayout {

    private static final int ROWS = 20;

    private final ChartFigures figures;
    private final UseReports reports;
    private final EmbedProperties embeds;
    private final MessageSource messages;

    ChartLayout(
            ChartFigures figures,
            UseReports reports,
            EmbedProperties embeds,
            MessageSource messages) {
        this.figures = figures;
        this.reports = reports;
        this.embeds = embeds;
        this.messages = messages;
    }

    @ModelAttribute("charts")
    PageCharts charts(
            @ModelAttribute("context") PageContext context,
            @ModelAttribute("called") PageNames called,
            @ModelAttribute("address") PageAddress address,
            Locale locale) {
        ChartWords words = new ChartWords(messages, locale, called);
        Asked asked =
                new Asked(
                        context.asOf(),
                        context.parameters().getOrDefault("id", ""),
                        ROWS,
                        () -> reports.soon(context.asOf()));
        return new PageCharts(
                context,
                address.origin(),
                !embeds.origins().isEmpty(),
                name -> figures.of(name, asked, words),
                words);
    }

    /** The address of the picture by which a page is shared. */
    @ModelAttribute("picture")
    String picture(@ModelAttribute("charts") PageCharts charts) {
        return charts.picture();
    }
}
