package org.essaim.reporting.division.page;

import org.essaim.reporting.division.read.Divisions;
import org.essaim.reporting.facts.domain.Snapshot;
import org.essaim.reporting.site.page.PageContext;
import org.essaim.reporting.site.page.SitePage;
import org.essaim.web.identity.PublicOperation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Who takes part in each division. */
@Controller
class EngagementPage implements SitePage {

    private final Divisions divisions;

    EngagementPage(Divisions divisions) {
        this.divisions = divisions;
    }

    /** Volunteers of each division, and how many managers volunteer, launch and attend (R08). */
    @PublicOperation
    @GetMapping({"/fr/engagement", "/en/engagement"})
    String engagement(@ModelAttribute("context") PageContext context, Model model) {
        model.addAttribute(
                "divisions",
                divisions.all(Snapshot.open(context.asOf())).stream()
                        .filter(division -> division.countedOn() != null)
                        .toList());
        return "engagement";
    }
}
