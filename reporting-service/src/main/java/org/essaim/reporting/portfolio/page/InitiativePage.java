package org.essaim.reporting.portfolio.page;

import org.essaim.reporting.generalization.read.Lineage;
import org.essaim.reporting.portfolio.read.Timeline;
import org.essaim.reporting.site.page.PageContext;
import org.essaim.reporting.site.page.SitePage;
import org.essaim.web.NotFoundException;
import org.essaim.web.identity.PublicOperation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** One initiative on its time line. */
@Controller
class InitiativePage implements SitePage {

    private final Timeline timeline;
    private final Lineage lineage;

    InitiativePage(Timeline timeline, Lineage lineage) {
        this.timeline = timeline;
        this.lineage = lineage;
    }

    /** The life of one initiative, from its launch to its end. */
    @PublicOperation
    @GetMapping({"/fr/initiative", "/en/initiative"})
    String initiative(
            @RequestParam String division,
            @RequestParam String initiative,
            @ModelAttribute("here") PageContext here,
            Model model) {
        model.addAttribute(
                "initiative",
                timeline.inShort(here.asOf(), division, initiative)
                        .orElseThrow(() -> new NotFoundException("initiative", initiative)));
        model.addAttribute("moments", timeline.of(here.asOf(), division, initiative));
        model.addAttribute("adoptions", lineage.about(here.asOf(), initiative));
        return "initiative";
    }
}
