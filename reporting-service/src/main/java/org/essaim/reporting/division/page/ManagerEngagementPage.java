package org.essaim.reporting.division.page;

import org.essaim.reporting.division.read.ManagerEngagement;
import org.essaim.reporting.site.page.PageContext;
import org.essaim.reporting.site.page.SitePage;
import org.essaim.web.identity.PublicOperation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Who takes part, and how far that reaches managers. */
@Controller
class ManagerEngagementPage implements SitePage {

    private final ManagerEngagement culture;

    ManagerEngagementPage(ManagerEngagement culture) {
        this.culture = culture;
    }

    /** Volunteers of each division, and how many managers volunteer, launch and attend (R08). */
    @PublicOperation
    @GetMapping({"/fr/culture", "/en/culture"})
    String culture(@ModelAttribute("here") PageContext here, Model model) {
        model.addAttribute("rows", culture.rows(here.asOf()));
        return "culture";
    }
}
