package org.essaim.reporting.usage.page;

import module java.base;

import org.essaim.reporting.recount.domain.UseReport;
import org.essaim.reporting.site.page.CountedUse;
import org.essaim.reporting.site.page.InventedFigures;
import org.essaim.reporting.site.page.PageContext;
import org.essaim.reporting.site.page.SitePage;
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

    UsePage(CountedUse counting) {
        this.counting = counting;
    }

    /** Users over time, the time to the first proven use, and the share of money redeemed. */
    @PublicOperation
    @GetMapping({"/fr/use", "/en/use"})
    String use(@ModelAttribute("context") PageContext context, Model model) {
        counting.show(context, model).ifPresent(report -> curve(report, model));
        return "use";
    }

    private static void curve(UseReport report, Model model) {
        List<SurvivalStep> curve = Survival.curve(report.spans());
        boolean coarser = curve.size() > MOST_STEPS;
        model.addAttribute("curve", coarser ? Survival.every(DAYS_OF_A_STEP, curve) : curve);
        model.addAttribute("coarser", coarser);
        model.addAttribute("median", Survival.medianDays(curve));
        InventedFigures.show(model, Stream.of(report.spent()), Stream.of(report.users()));
    }
}
