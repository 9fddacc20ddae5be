package org.essaim.reporting.division.page;

import org.essaim.reporting.division.read.Culture;
import org.essaim.reporting.site.page.Here;
import org.essaim.reporting.site.page.SitePage;
import org.essaim.web.identity.Everybody;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Who takes part, and how far that reaches managers. */
@Controller
class CulturePage implements SitePage {

    private final Culture culture;

    CulturePage(Culture culture) {
        this.culture = culture;
    }

    /** Volunteers of each division, and how many managers volunteer, launch and attend (R08). */
    @Everybody
    @GetMapping({"/fr/culture", "/en/culture"})
    String culture(@ModelAttribute("here") Here here, Model model) {
        model.addAttribute("rows", culture.rows(here.asOf()));
        return "culture";
    }
}
