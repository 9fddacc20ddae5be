package org.essaim.reporting.division.page;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.reporting.division.read.Division;
import org.essaim.reporting.division.read.Divisions;
import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.domain.FactKind;
import org.essaim.reporting.facts.domain.RecordedFact;
import org.essaim.reporting.facts.domain.Snapshot;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.reporting.initiative.read.Initiative;
import org.essaim.reporting.initiative.read.Initiatives;
import org.essaim.reporting.initiative.read.Story;
import org.essaim.reporting.money.read.MoneyFigures;
import org.essaim.reporting.money.read.MoneyOfDivision;
import org.essaim.reporting.money.read.MoneyOfYear;
import org.essaim.reporting.money.read.MoneySums;
import org.essaim.reporting.portfolio.read.Stages;
import org.essaim.reporting.portfolio.read.Stages.StageCount;
import org.essaim.reporting.recount.domain.DivisionUse;
import org.essaim.reporting.site.page.CountedUse;
import org.essaim.reporting.site.page.InventedFigures;
import org.essaim.reporting.site.page.Moments;
import org.essaim.reporting.site.page.PageContext;
import org.essaim.reporting.site.page.PageNames;
import org.essaim.reporting.site.page.SitePage;
import org.essaim.reporting.stops.read.StopCounts;
import org.essaim.reporting.stops.read.StopsOfYear;
import org.essaim.web.NotFoundException;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.PublicOperation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** One division in all its figures. */
@Controller
class DivisionPage implements SitePage {

    private static final int LATEST = 100;
    private static final int MOMENTS = 60;

    private final Divisions divisions;
    private final MoneyFigures money;
    private final Stages stages;
    private final Story story;
    private final Initiatives initiatives;
    private final StopCounts stops;
    private final FactTable facts;
    private final CountedUse counting;
    private final Moments moments;

    DivisionPage(
            Divisions divisions,
            MoneyFigures money,
            Stages stages,
            Story story,
            Initiatives initiatives,
            StopCounts stops,
            FactTable facts,
            CountedUse counting,
            Moments moments) {
        this.divisions = divisions;
        this.money = money;
        this.stages = stages;
        this.story = story;
        this.initiatives = initiatives;
        this.stops = stops;
        this.facts = facts;
        this.counting = counting;
        this.moments = moments;
    }

    /**
     * One division: its money, its initiatives, what stopped and what is generalized.
     *
     * @param after the next of the page before: initiatives, the latest first
     */
    @PublicOperation
    @GetMapping({"/fr/division", "/en/division"})
    String division(
            @RequestParam String id,
            @RequestParam(defaultValue = "") String after,
            @ModelAttribute("context") PageContext context,
            @ModelAttribute("called") PageNames called,
            Locale locale,
            Model model) {
        AsOf asOf = context.asOf();
        PageRequest request = new PageRequest(after, LATEST);
        Division division = division(id, asOf);
        model.addAttribute("division", division);
        MoneySums sums = money.sums(asOf);
        InventedFigures.show(model, sums.moved(id, 0), Stream.empty(), division);
        money(id, asOf, model);
        model.addAttribute("stages", only(id, stages.counts(asOf), StageCount::division));
        List<StopsOfYear> stopped = only(id, stops.rows(asOf), StopsOfYear::division);
        model.addAttribute("stopped", stopped.stream().mapToLong(StopsOfYear::stopped).sum());
        model.addAttribute("reinstated", stopped.stream().mapToLong(StopsOfYear::reinstated).sum());
        model.addAttribute("cases", facts.count(asOf, FactKind.CASE_OPENED, id));
        counting.show(context, model)
                .map(use -> only(id, use.divisions(), DivisionUse::division))
                .ifPresent(of -> model.addAttribute("used", of.isEmpty() ? null : of.getFirst()));
        List<RecordedFact> changes = story.ofDivision(asOf, id, MOMENTS);
        called.load(changes, RecordedFact::division, RecordedFact::initiative);
        model.addAttribute("moments", moments.of(changes, asOf, called, locale));
        model.addAttribute(
                "initiatives",
                request.page(initiatives.latest(asOf, id, request), Initiative::key));
        return "division";
    }

    private Division division(String id, AsOf asOf) {
        return only(id, divisions.all(Snapshot.open(asOf)), Division::division).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException(DivisionId.class, id));
    }

    private void money(String id, AsOf asOf, Model model) {
        model.addAttribute(
                "money", only(id, money.divisions(asOf), MoneyOfDivision::division).getFirst());
        model.addAttribute("years", only(id, money.sums(asOf).years(), MoneyOfYear::division));
    }

    private static <T> List<T> only(String id, List<T> rows, Function<T, String> division) {
        return rows.stream().filter(row -> division.apply(row).equals(id)).toList();
    }
}
