package org.essaim.reporting.site.page;

import org.essaim.reporting.division.read.Divisions;
import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.domain.Snapshot;
import org.essaim.web.identity.PublicOperation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What a public site says about itself, whatever the day. */
@Controller
class Statements implements SitePage {

    private final CheckedAccessibility checked = CheckedAccessibility.read();
    private final Divisions divisions;

    Statements(Divisions divisions) {
        this.divisions = divisions;
    }

    /** Who can use the site, who cannot, how that was checked, and whom to tell. */
    @PublicOperation
    @GetMapping({"/fr/accessibility", "/en/accessibility"})
    String accessibility(Model model) {
        model.addAttribute("checked", checked);
        return undated("accessibility", model);
    }

    /** Who publishes the site, who answers for it, and where it runs. */
    @PublicOperation
    @GetMapping({"/fr/legal", "/en/legal"})
    String legal(Model model) {
        return undated("legal", model);
    }

    /** Where people write to. */
    @PublicOperation
    @GetMapping({"/fr/contact", "/en/contact"})
    String contact(Model model) {
        return undated("contact", model);
    }

    /** Every feed, those of each division too. */
    @PublicOperation
    @GetMapping({"/fr/follow", "/en/follow"})
    String follow(Model model) {
        model.addAttribute("divisions", divisions.all(Snapshot.open(AsOf.NOW)));
        return undated("follow", model);
    }

    private static String undated(String page, Model model) {
        model.addAttribute("undated", true);
        return page;
    }
}
