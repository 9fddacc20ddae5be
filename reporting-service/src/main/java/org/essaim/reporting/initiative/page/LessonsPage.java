package org.essaim.reporting.initiative.page;

import org.essaim.reporting.facts.domain.SoughtWords;
import org.essaim.reporting.initiative.read.Initiative;
import org.essaim.reporting.initiative.read.Initiatives;
import org.essaim.reporting.site.page.PageContext;
import org.essaim.reporting.site.page.PageNames;
import org.essaim.reporting.site.page.SitePage;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.PublicOperation;
import org.essaim.web.limits.Costly;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What those who closed an initiative tried and learnt. */
@Controller
class LessonsPage implements SitePage {

    private static final int AT_ONCE = 30;

    private final Initiatives initiatives;

    LessonsPage(Initiatives initiatives) {
        this.initiatives = initiatives;
    }

    /**
     * The lessons of all divisions, the last one first (R84).
     *
     * @param q words of the title, and of what was tried and learnt
     * @param after the next of the page before
     */
    @Costly(atOnce = 6, ofOne = 2)
    @PublicOperation
    @GetMapping({"/fr/lessons", "/en/lessons"})
    String lessons(
            @RequestParam(required = false) String q,
            @RequestParam(defaultValue = "") String after,
            @ModelAttribute("context") PageContext context,
            @ModelAttribute("called") PageNames called,
            Model model) {
        SoughtWords sought = SoughtWords.of(q);
        Page<Initiative> found =
                initiatives.lessons(context.asOf(), sought, new PageRequest(after, AT_ONCE));
        called.load(found.items(), Initiative::division, Initiative::initiative);
        model.addAttribute("q", q);
        model.addAttribute("sought", !sought.isEmpty());
        model.addAttribute("found", found);
        model.addAttribute("count", initiatives.countLessons(context.asOf(), sought));
        return "lessons";
    }
}
