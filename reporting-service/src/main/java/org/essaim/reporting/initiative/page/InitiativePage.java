package org.essaim.reporting.initiative.page;

import java.util.Locale;
import org.essaim.contract.InitiativeId;
import org.essaim.reporting.generalization.read.Adoption;
import org.essaim.reporting.initiative.read.InitiativeSummaries;
import org.essaim.reporting.initiative.read.InitiativeSummary;
import org.essaim.reporting.initiative.read.Story;
import org.essaim.reporting.site.page.Moments;
import org.essaim.reporting.site.page.PageContext;
import org.essaim.reporting.site.page.PageNames;
import org.essaim.reporting.site.page.SitePage;
import org.essaim.web.NotFoundException;
import org.essaim.web.identity.PublicOperation;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** One initiative in plain words, and on its time line. */
@Controller
class InitiativePage implements SitePage {

    private final InitiativeSummaries summaries;
    private final Story story;
    private final Moments moments;

    InitiativePage(InitiativeSummaries summaries, Story story, Moments moments) {
        this.summaries = summaries;
        this.story = story;
        this.moments = moments;
    }

    /** The address that an initiative had before, which leads to where it is now. */
    @PublicOperation
    @GetMapping({"/fr/initiative", "/en/initiative"})
    ModelAndView moved(
            @RequestParam String division,
            @RequestParam String initiative,
            @ModelAttribute("context") PageContext context,
            @ModelAttribute("called") PageNames called,
            Locale locale,
            Model model) {
        String address = context.initiative(division, initiative);
        if (address.contains("/initiative?")) {
            return new ModelAndView(
                    initiative(division, initiative, context, called, locale, model));
        }
        RedirectView moved = new RedirectView(address);
        moved.setExposeModelAttributes(false);
        moved.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        return new ModelAndView(moved);
    }

    /**
     * One initiative: what hurt whom, who uses what came of it, what it cost, until when it needs a
     * user, what became of it, and all that happened from its launch to its end.
     */
    @PublicOperation
    @GetMapping({
        "/fr/initiatives/{division}/{initiative}",
        "/en/initiatives/{division}/{initiative}"
    })
    String initiative(
            @PathVariable String division,
            @PathVariable String initiative,
            @ModelAttribute("context") PageContext context,
            @ModelAttribute("called") PageNames called,
            Locale locale,
            Model model) {
        InitiativeSummary summary =
                summaries
                        .of(context.asOf(), division, initiative)
                        .orElseThrow(() -> new NotFoundException(InitiativeId.class, initiative));
        called.load(summary.adoptions(), Adoption::division, Adoption::initiative);
        called.load(summary.adoptions(), Adoption::originDivision, Adoption::origin);
        model.addAttribute("summary", summary);
        model.addAttribute("titleOfOthers", called.isTitled(division, initiative));
        model.addAttribute("initiative", summary.initiative());
        model.addAttribute("adoptions", summary.adoptions());
        model.addAttribute(
                "adoptedFrom",
                summary.adoptions().stream()
                        .filter(each -> each.division().equals(division))
                        .filter(each -> each.initiative().equals(initiative))
                        .findFirst()
                        .orElse(null));
        model.addAttribute(
                "moments",
                moments.of(
                        story.ofInitiative(context.asOf(), division, initiative),
                        context.asOf(),
                        called,
                        locale));
        return "initiative";
    }
}
