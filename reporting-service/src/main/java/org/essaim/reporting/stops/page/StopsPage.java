package org.essaim.reporting.stops.page;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.essaim.reporting.recount.domain.UseReport;
import org.essaim.reporting.site.page.CountedUse;
import org.essaim.reporting.site.page.PageContext;
import org.essaim.reporting.site.page.SitePage;
import org.essaim.reporting.stops.read.Lessons;
import org.essaim.reporting.stops.read.StopFigures;
import org.essaim.reporting.stops.read.StopList;
import org.essaim.reporting.stops.read.StopRow;
import org.essaim.web.Page;
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

    private final StopList stops;
    private final StopFigures figures;
    private final Lessons learnt;
    private final CountedUse counting;

    StopsPage(StopList stops, StopFigures figures, Lessons learnt, CountedUse counting) {
        this.stops = stops;
        this.figures = figures;
        this.learnt = learnt;
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
            @ModelAttribute("here") PageContext here,
            Model model) {
        List<Year> years = years(figures.rows(here.asOf()));
        List<StopRow> latest = stops.latest(here.asOf(), after, AT_ONCE + 1);
        model.addAttribute("stops", Page.of(latest, AT_ONCE, StopList::key));
        model.addAttribute("years", years);
        model.addAttribute("stopped", years.stream().mapToLong(Year::stopped).sum());
        model.addAttribute("reinstated", years.stream().mapToLong(Year::reinstated).sum());
        model.addAttribute("lessons", learnt.count(here.asOf()));
        model.addAttribute("learnt", learnt.latest(here.asOf(), CARDS));
        counting.show(here, model)
                .map(UseReport::coming)
                .ifPresent(
                        coming -> {
                            model.addAttribute("comingStops", coming.size());
                            model.addAttribute("coming", coming.stream().limit(AT_ONCE).toList());
                        });
        return "stops";
    }

    private static List<Year> years(List<StopFigures.StopsOfYear> rows) {
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
