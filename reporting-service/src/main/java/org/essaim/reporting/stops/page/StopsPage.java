package org.essaim.reporting.stops.page;

import module java.base;

import org.essaim.reporting.facts.domain.FactKind;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.reporting.initiative.read.Initiatives;
import org.essaim.reporting.recount.domain.UseReport;
import org.essaim.reporting.site.page.CountedUse;
import org.essaim.reporting.site.page.InventedFigures;
import org.essaim.reporting.site.page.PageContext;
import org.essaim.reporting.site.page.SitePage;
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

    StopsPage(
            Stops stops,
            StopCounts counts,
            Initiatives initiatives,
            FactTable facts,
            CountedUse counting) {
        this.stops = stops;
        this.counts = counts;
        this.initiatives = initiatives;
        this.facts = facts;
        this.counting = counting;
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
            Model model) {
        List<StopsOfYear> years = counts.years(context.asOf());
        PageRequest request = new PageRequest(after, AT_ONCE);
        model.addAttribute("stops", request.page(stops.latest(context.asOf(), request), Stop::key));
        model.addAttribute("years", years);
        model.addAttribute("stopped", years.stream().mapToLong(StopsOfYear::stopped).sum());
        model.addAttribute("reinstated", years.stream().mapToLong(StopsOfYear::reinstated).sum());
        model.addAttribute("closed", facts.count(context.asOf(), FactKind.CLOSED, null));
        model.addAttribute("lessons", initiatives.closed(context.asOf(), CARDS));
        counting.show(context, model)
                .map(UseReport::coming)
                .ifPresent(
                        coming -> {
                            InventedFigures.show(
                                    model,
                                    coming.stream().map(row -> row.sum("amount", row.amount())),
                                    Stream.empty());
                            model.addAttribute("comingStops", coming.size());
                            model.addAttribute("coming", coming.stream().limit(AT_ONCE).toList());
                        });
        return "stops";
    }
}
