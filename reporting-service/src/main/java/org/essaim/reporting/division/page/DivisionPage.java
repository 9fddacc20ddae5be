package org.essaim.reporting.division.page;

import java.util.List;
import java.util.function.Function;
import org.essaim.reporting.division.read.DivisionDirectory;
import org.essaim.reporting.division.read.DivisionRow;
import org.essaim.reporting.generalization.read.CaseList;
import org.essaim.reporting.money.read.MoneyFigures;
import org.essaim.reporting.money.read.MoneyOfDivision;
import org.essaim.reporting.money.read.MoneyOfYear;
import org.essaim.reporting.portfolio.read.StageRow;
import org.essaim.reporting.portfolio.read.Stages;
import org.essaim.reporting.portfolio.read.Timeline;
import org.essaim.reporting.recount.domain.UseReport;
import org.essaim.reporting.site.page.CountedUse;
import org.essaim.reporting.site.page.PageContext;
import org.essaim.reporting.site.page.SitePage;
import org.essaim.reporting.stops.read.StopFigures;
import org.essaim.reporting.timetravel.domain.AsOf;
import org.essaim.web.NotFoundException;
import org.essaim.web.Page;
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

    private final DivisionDirectory directory;
    private final MoneyFigures money;
    private final Stages stages;
    private final Timeline timeline;
    private final StopFigures stops;
    private final CaseList cases;
    private final CountedUse counting;

    DivisionPage(
            DivisionDirectory directory,
            MoneyFigures money,
            Stages stages,
            Timeline timeline,
            StopFigures stops,
            CaseList cases,
            CountedUse counting) {
        this.directory = directory;
        this.money = money;
        this.stages = stages;
        this.timeline = timeline;
        this.stops = stops;
        this.cases = cases;
        this.counting = counting;
    }

    /**
     * One division: its money, its initiatives, what stopped and what spreads there.
     *
     * @param after the next of the page before: initiatives, the latest first
     */
    @PublicOperation
    @GetMapping({"/fr/division", "/en/division"})
    String division(
            @RequestParam String id,
            @RequestParam(defaultValue = "") String after,
            @ModelAttribute("here") PageContext here,
            Model model) {
        AsOf asOf = here.asOf();
        model.addAttribute(
                "division",
                only(id, directory.rows(asOf), DivisionRow::division).stream()
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException("division", id)));
        money(id, asOf, model);
        model.addAttribute("stages", only(id, stages.rows(asOf), StageRow::division));
        model.addAttribute(
                "stopped",
                only(id, stops.rows(asOf), StopFigures.StopsOfYear::division).stream()
                        .mapToLong(StopFigures.StopsOfYear::stopped)
                        .sum());
        model.addAttribute("cases", cases.count(asOf, id));
        counting.show(here, model)
                .map(use -> only(id, use.divisions(), UseReport.DivisionUse::division))
                .ifPresent(of -> model.addAttribute("used", of.isEmpty() ? null : of.getFirst()));
        model.addAttribute("moments", timeline.ofDivision(asOf, id, MOMENTS));
        model.addAttribute(
                "initiatives",
                Page.of(timeline.latest(asOf, id, after, LATEST + 1), LATEST, Timeline::key));
        return "division";
    }

    private void money(String id, AsOf asOf, Model model) {
        model.addAttribute(
                "money", only(id, money.divisions(asOf), MoneyOfDivision::division).getFirst());
        model.addAttribute("years", only(id, money.years(asOf), MoneyOfYear::division));
    }

    private static <T> List<T> only(String id, List<T> rows, Function<T, String> division) {
        return rows.stream().filter(row -> division.apply(row).equals(id)).toList();
    }
}
