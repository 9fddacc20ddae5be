package org.essaim.reporting.spread.page;

import org.essaim.reporting.site.page.Here;
import org.essaim.reporting.site.page.SitePage;
import org.essaim.reporting.spread.read.CaseList;
import org.essaim.reporting.spread.read.Lineage;
import org.essaim.web.identity.Everybody;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What spreads, and from whom to whom. */
@Controller
class SpreadPage implements SitePage {

    private final CaseList cases;
    private final Lineage lineage;

    SpreadPage(CaseList cases, Lineage lineage) {
        this.cases = cases;
        this.lineage = lineage;
    }

    /** The cases, and the lineage with what adapting costs and who uses it there (R70, R74). */
    @Everybody
    @GetMapping({"/fr/spread", "/en/spread"})
    String spread(@ModelAttribute("here") Here here, Model model) {
        model.addAttribute("cases", cases.rows(here.asOf()));
        model.addAttribute("adoptions", lineage.rows(here.asOf()));
        return "spread";
    }
}
