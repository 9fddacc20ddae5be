package org.essaim.reporting.usage.page;

import java.util.List;
import org.essaim.reporting.recount.domain.UseReport;
import org.essaim.reporting.recount.read.UseReports;
import org.essaim.reporting.site.page.Here;
import org.essaim.reporting.site.page.SitePage;
import org.essaim.reporting.usage.domain.Survival;
import org.essaim.reporting.usage.read.SurvivalOf;
import org.essaim.web.identity.Everybody;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Who uses what came of the money, and how soon. */
@Controller
class UsePage implements SitePage {

    private final UseReports reports;

    UsePage(UseReports reports) {
        this.reports = reports;
    }

    /** Users over time, the time to the first proven use, and the share of money redeemed. */
    @Everybody
    @GetMapping({"/fr/use", "/en/use"})
    String use(@ModelAttribute("here") Here here, Model model) {
        UseReport report = reports.of(here.asOf());
        List<Survival.Step> curve = SurvivalOf.report(report);
        model.addAttribute("use", report);
        model.addAttribute("counted", report.head());
        model.addAttribute("curve", curve);
        model.addAttribute("median", Survival.medianDays(curve));
        return "use";
    }
}
