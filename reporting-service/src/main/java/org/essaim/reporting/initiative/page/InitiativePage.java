package org.essaim.reporting.initiative.page;

import java.util.Locale;
import org.essaim.contract.InitiativeId;
import org.essaim.reporting.generalization.read.Adoptions;
import org.essaim.reporting.initiative.read.Initiatives;
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

/** One initiative on its time line. */
@Controller
class InitiativePage implements SitePage {

    private final Initiatives initiatives;
    private final Story story;
    private final Adoptions adoptions;
    private final Moments moments;

    InitiativePage(Initiatives initiatives, Story story, Adoptions adoptions, Moments moments) {
        this.initiatives = initiatives;
        this.story = story;
        this.adoptions = adoptions;
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

    /** What happened to one initiative, from its launch to its end. */
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
        model.addAttribute(
                "initiative",
                initiatives
                        .one(context.asOf(), division, initiative)
                        .orElseThrow(() -> new NotFoundException(InitiativeId.class, initiative)));
        model.addAttribute(
                "moments",
                moments.of(
                        story.ofInitiative(context.asOf(), division, initiative),
                        context.asOf(),
                        called,
                        locale));
        model.addAttribute("adoptions", adoptions.about(context.asOf(), division, initiative));
        return "initiative";
    }
}
