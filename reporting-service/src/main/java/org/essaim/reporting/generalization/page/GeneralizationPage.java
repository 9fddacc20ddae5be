package org.essaim.reporting.generalization.page;

import java.util.List;
import org.essaim.reporting.generalization.read.CaseList;
import org.essaim.reporting.generalization.read.CaseRow;
import org.essaim.reporting.generalization.read.CreditList;
import org.essaim.reporting.generalization.read.Lineage;
import org.essaim.reporting.site.page.PageContext;
import org.essaim.reporting.site.page.SitePage;
import org.essaim.web.Page;
import org.essaim.web.identity.PublicOperation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What spreads, and from whom to whom. */
@Controller
class GeneralizationPage implements SitePage {

    private static final int AT_ONCE = 100;

    private final CaseList cases;
    private final Lineage lineage;
    private final CreditList honoured;

    GeneralizationPage(CaseList cases, Lineage lineage, CreditList honoured) {
        this.cases = cases;
        this.lineage = lineage;
        this.honoured = honoured;
    }

    /**
     * The cases, what the board decided of them, the lineage with what adapting costs and who uses
     * it there, and who is credited (R70, R71, R74, R75).
     *
     * @param after the next of the page before: cases by their initiative
     */
    @PublicOperation
    @GetMapping({"/fr/spread", "/en/spread"})
    String spread(
            @RequestParam(defaultValue = "") String after,
            @ModelAttribute("here") PageContext here,
            Model model) {
        List<CaseRow> some = cases.some(here.asOf(), after, AT_ONCE + 1);
        model.addAttribute("cases", Page.of(some, AT_ONCE, CaseRow::initiative));
        model.addAttribute("opened", cases.count(here.asOf(), null));
        model.addAttribute("adoptions", lineage.latest(here.asOf(), AT_ONCE));
        model.addAttribute("adopted", lineage.count(here.asOf()));
        model.addAttribute("decisions", honoured.decisions(here.asOf(), AT_ONCE));
        model.addAttribute("credits", honoured.credits(here.asOf(), AT_ONCE));
        return "spread";
    }
}
