package org.essaim.reporting.stops.page;

import module java.base;

import org.essaim.reporting.initiative.read.Initiatives;
import org.essaim.reporting.recount.domain.UseReport;
import org.essaim.reporting.site.page.CountedUse;
import org.essaim.reporting.site.page.PageContext;
import org.essaim.reporting.site.page.SitePage;
import org.essaim.reporting.stops.read.StopCounts;
import org.essaim.reporting.stops.read.Stops;
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
    private final CountedUse counting;

    StopsPage(Stops stops, StopCounts counts, Initiatives initiatives, CountedUse counting) {
        this.stops = stops;
        this.counts = counts;
        this.initiatives = initiatives;
        this.counting = counting;
    }

    /** How many stops fell due in a year, and how many of them were taken back. */
    record Year(int year, long stopped, long reinstated) {}

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
            Model model) {
        List<Year> years = years(counts.rows(context.asOf()));
        PageRequest request = PageRequest.paged(after, AT_ONCE, 3);
        model.addAttribute(
                "stops",
                request.page(
                        stops.latest(context.asOf(), request.after(), request.most()),
                        Stops.Stop::key));
        model.addAttribute("years", years);
        model.addAttribute("stopped", years.stream().mapToLong(Year::stopped).sum());
        model.addAttribute("reinstated", years.stream().mapToLong(Year::reinstated).sum());
        model.addAttribute("closed", initiatives.countClosed(context.asOf()));
        model.addAttribute("lessons", initiatives.closed(context.asOf(), CARDS));
        counting.show(context, model)
                .map(UseReport::coming)
                .ifPresent(
                        coming -> {
                            model.addAttribute("comingStops", coming.size());
                            model.addAttribute("coming", coming.stream().limit(AT_ONCE).toList());
                        });
        return "stops";
    }

    private static List<Year> years(List<StopCounts.StopsOfYear> rows) {
        Map<Integer, Year> years = new TreeMap<>();
        rows.forEach(
                row ->
                        years.merge(
                                row.year(),
                                new Year(row.year(), row.stopped(), row.reinstated()),
                                (one, other) ->
                                        new Year(
                                                one.year(),
                                                one.stopped() + other.stopped(),
                                                one.reinstated() + other.reinstated())));
        return List.copyOf(years.values());
    }
}
