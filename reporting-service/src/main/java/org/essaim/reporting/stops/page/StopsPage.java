package org.essaim.reporting.stops.page;

import module java.base;

import org.essaim.reporting.facts.domain.FactKind;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.reporting.headline.domain.Headlines;
import org.essaim.reporting.initiative.read.Initiatives;
import org.essaim.reporting.recount.domain.ComingStop;
import org.essaim.reporting.recount.domain.UseReport;
import org.essaim.reporting.site.page.CountedUse;
import org.essaim.reporting.site.page.Headings;
import org.essaim.reporting.site.page.PageContext;
import org.essaim.reporting.site.page.PageNames;
import org.essaim.reporting.site.page.SitePage;
import org.essaim.reporting.site.page.YearBefore;
import org.essaim.reporting.stops.read.Stop;
import org.essaim.reporting.stops.read.StopCounts;
import org.essaim.reporting.stops.read.Stops;
import org.essaim.reporting.stops.read.StopsOfYear;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.PublicOperation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What stopped, what will, and what was learnt. */
@Controller
class StopsPage implements SitePage {

    private static final int AT_ONCE = 100;
    private static final int CARDS = 24;

    private final Stops stops;
    private final StopCounts counts;
    private final Initiatives initiatives;
    private final FactTable facts;
    private final CountedUse counting;
    private final Headings headings;
    private final YearBefore yearBefore;

    StopsPage(
            Stops stops,
            StopCounts counts,
            Initiatives initiatives,
            FactTable facts,
            CountedUse counting,
            Headings headings,
            YearBefore yearBefore) {
        this.stops = stops;
        this.counts = counts;
        this.initiatives = initiatives;
        this.facts = facts;
        this.counting = counting;
        this.headings = headings;
        this.yearBefore = yearBefore;
    }

    /**
     * Past and coming stops with their reasons, and what those who closed have learnt (R84).
     *
     * @param after the next of the page before: past stops, the latest first
     */
    @PublicOperation
    @GetMapping({"/fr/stops", "/en/stops"})
    String stops(
            @RequestParam(defaultValue = "") String after,
            @ModelAttribute("context") PageContext context,
            @ModelAttribute("called") PageNames called,
            Model model) {
        List<StopsOfYear> years = counts.years(context.asOf());
        long stopped = years.stream().mapToLong(StopsOfYear::stopped).sum();
        long reinstated = years.stream().mapToLong(StopsOfYear::reinstated).sum();
        long closed = facts.count(context.asOf(), FactKind.CLOSED, null);
        PageRequest request = new PageRequest(after, AT_ONCE);
        List<Stop> past = stops.latest(context.asOf(), request);
        called.load(past, Stop::division, Stop::initiative);
        model.addAttribute("stops", request.page(past, Stop::key));
        model.addAttribute("years", years);
        model.addAttribute("stopped", stopped);
        model.addAttribute("reinstated", reinstated);
        model.addAttribute("closed", closed);
        model.addAttribute("lessons", initiatives.closed(context.asOf(), CARDS));
        Optional<List<ComingStop>> coming = counting.show(context, model).map(UseReport::coming);
        coming.ifPresent(
                all -> {
                    model.addAttribute("comingStops", all.size());
                    List<ComingStop> next = all.stream().limit(AT_ONCE).toList();
                    called.load(next, ComingStop::division, ComingStop::initiative);
                    model.addAttribute("coming", next);
                });
        headings.show(
                context,
                model,
                Map.of(
                        "now", Headlines.stopped(stopped, reinstated),
                        "years", Headlines.mostStopped(byYear(years)),
                        "coming", coming.flatMap(Headlines::coming),
                        "lessons", Headlines.closed(closed)));
        yearBefore.show(context, model);
        return "stops";
    }

    private static Map<Integer, Long> byYear(List<StopsOfYear> years) {
        return years.stream().collect(Collectors.toMap(StopsOfYear::year, StopsOfYear::stopped));
    }
}
