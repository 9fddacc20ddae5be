package org.essaim.reporting.usage.page;

import module java.base;

import org.essaim.reporting.headline.domain.Headlines;
import org.essaim.reporting.recount.domain.MonthOfUse;
import org.essaim.reporting.recount.domain.UseReport;
import org.essaim.reporting.recount.domain.UseTotal;
import org.essaim.reporting.site.page.CountedUse;
import org.essaim.reporting.site.page.Headings;
import org.essaim.reporting.site.page.PageContext;
import org.essaim.reporting.site.page.SitePage;
import org.essaim.reporting.site.page.YearBefore;
import org.essaim.reporting.usage.domain.Survival;
import org.essaim.reporting.usage.domain.SurvivalStep;
import org.essaim.web.identity.PublicOperation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Who uses what came of the money, and how soon. */
@Controller
class UsePage implements SitePage {

    /** A longer curve is drawn by steps of thirty days; every step is in the open figures. */
    private static final int MOST_STEPS = 120;

    private static final int DAYS_OF_A_STEP = 30;

    private final CountedUse counting;
    private final Headings headings;
    private final YearBefore yearBefore;

    UsePage(CountedUse counting, Headings headings, YearBefore yearBefore) {
        this.counting = counting;
        this.headings = headings;
        this.yearBefore = yearBefore;
    }

    /** Users over time, the time to the first proven use, and the share of money redeemed. */
    @PublicOperation
    @GetMapping({"/fr/use", "/en/use"})
    String use(@ModelAttribute("context") PageContext context, Model model) {
        counting.show(context, model).ifPresent(report -> curve(report, context, model));
        yearBefore.show(context, model);
        return "use";
    }

    private void curve(UseReport report, PageContext context, Model model) {
        List<SurvivalStep> curve = Survival.curve(report.spans());
        boolean coarser = curve.size() > MOST_STEPS;
        model.addAttribute("curve", coarser ? Survival.every(DAYS_OF_A_STEP, curve) : curve);
        model.addAttribute("coarser", coarser);
        Long median = Survival.medianDays(curve);
        model.addAttribute("median", median);
        model.addAttribute(
                "measured",
                report.months().stream()
                        .collect(Collectors.toMap(MonthOfUse::month, MonthOfUse::products)));
        UseTotal total = report.total();
        headings.show(
                context,
                model,
                Map.of(
                        "now", Headlines.foundUsers(total),
                        "survival", Headlines.half(Optional.ofNullable(median), total),
                        "months", Headlines.users(report.inUse()),
                        "redeemed", Headlines.usefulOfJudged(total)));
    }
}
