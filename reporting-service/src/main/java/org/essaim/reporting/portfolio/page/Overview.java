package org.essaim.reporting.portfolio.page;

import module java.base;

import org.essaim.reporting.facts.domain.FactKind;
import org.essaim.reporting.facts.domain.InitiativeStage;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.reporting.headline.domain.Headlines;
import org.essaim.reporting.money.read.MoneyFigures;
import org.essaim.reporting.money.read.MoneyOfDivision;
import org.essaim.reporting.money.read.MoneySums;
import org.essaim.reporting.portfolio.read.Portfolio;
import org.essaim.reporting.portfolio.read.Stages;
import org.essaim.reporting.recount.domain.UseReport;
import org.essaim.reporting.recount.domain.UseTotal;
import org.essaim.reporting.site.page.CountedUse;
import org.essaim.reporting.site.page.Headings;
import org.essaim.reporting.site.page.InventedFigures;
import org.essaim.reporting.site.page.PageContext;
import org.essaim.reporting.site.page.PageNames;
import org.essaim.reporting.site.page.SitePage;
import org.essaim.reporting.site.page.YearBefore;
import org.essaim.reporting.stops.read.StopCounts;
import org.essaim.reporting.stops.read.StopsOfYear;
import org.essaim.web.identity.PublicOperation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The federation at a glance. */
@Controller
class Overview implements SitePage {

    private final Stages stages;
    private final MoneyFigures money;
    private final StopCounts stops;
    private final FactTable facts;
    private final CountedUse counting;
    private final Headings headings;
    private final YearBefore yearBefore;

    Overview(
            Stages stages,
            MoneyFigures money,
            StopCounts stops,
            FactTable facts,
            CountedUse counting,
            Headings headings,
            YearBefore yearBefore) {
        this.stages = stages;
        this.money = money;
        this.stops = stops;
        this.facts = facts;
        this.counting = counting;
        this.headings = headings;
        this.yearBefore = yearBefore;
    }

    /**
     * The overview: initiatives by stage, the flow of money, what stopped and what is generalized.
     */
    @PublicOperation
    @GetMapping({"/fr", "/en"})
    String overview(
            @ModelAttribute("context") PageContext context,
            @ModelAttribute("called") PageNames called,
            Model model) {
        Portfolio portfolio = stages.portfolio(context.asOf());
        MoneySums sums = money.sums(context.asOf());
        MoneyOfDivision total = sums.total();
        InventedFigures.show(model, sums.moved(null, 0), Stream.empty());
        var stopped = stops.rows(context.asOf());
        model.addAttribute("portfolio", portfolio);
        model.addAttribute("money", total);
        model.addAttribute("stages", InitiativeStage.values());
        model.addAttribute(
                "rows", called.byDivision(StagesOfDivision.of(stages.counts(context.asOf()))));
        model.addAttribute("stopped", stopped.stream().mapToLong(StopsOfYear::stopped).sum());
        model.addAttribute("reinstated", stopped.stream().mapToLong(StopsOfYear::reinstated).sum());
        model.addAttribute("cases", facts.count(context.asOf(), FactKind.CASE_OPENED, null));
        Optional<UseTotal> use = counting.show(context, model).map(UseReport::total);
        model.addAttribute("flows", Flow.of(total, use.orElse(null)));
        headings.show(
                context,
                model,
                Map.of(
                        "now",
                        use.flatMap(Headlines::foundUsers),
                        "flow",
                        use.flatMap(Headlines::useful),
                        "stages",
                        Headlines.underway(
                                portfolio.running(), portfolio.integrated(), portfolio.closed())));
        yearBefore.show(context, model);
        return "overview";
    }
}
