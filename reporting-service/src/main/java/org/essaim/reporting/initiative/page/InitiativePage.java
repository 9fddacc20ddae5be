package org.essaim.reporting.initiative.page;

import module java.base;

import org.essaim.contract.InitiativeId;
import org.essaim.contract.message.v1.InitiativeUsageMeasured;
import org.essaim.reporting.facts.domain.Basis;
import org.essaim.reporting.facts.domain.RecordedFact;
import org.essaim.reporting.generalization.read.Adoptions;
import org.essaim.reporting.initiative.read.Initiatives;
import org.essaim.reporting.initiative.read.Story;
import org.essaim.reporting.site.page.InventedFigures;
import org.essaim.reporting.site.page.Moments;
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

    /** What happened to one initiative, from its launch to its end. */
    @PublicOperation
    @GetMapping({"/fr/initiative", "/en/initiative"})
    String initiative(
            @RequestParam String division,
            @RequestParam String initiative,
            @ModelAttribute("context") PageContext context,
            Locale locale,
            Model model) {
        model.addAttribute(
                "initiative",
                initiatives
                        .one(context.asOf(), division, initiative)
                        .orElseThrow(() -> new NotFoundException(InitiativeId.class, initiative)));
        List<RecordedFact> facts = story.ofInitiative(context.asOf(), division, initiative);
        model.addAttribute("moments", moments.of(facts, context.asOf(), locale));
        InventedFigures.show(
                model,
                facts.stream().filter(fact -> fact.moved() != null).map(RecordedFact::sum),
                facts.stream().flatMap(InitiativePage::users));
        model.addAttribute("adoptions", adoptions.about(context.asOf(), division, initiative));
        return "initiative";
    }

    private static Stream<Basis> users(RecordedFact fact) {
        return fact.message() instanceof InitiativeUsageMeasured m
                ? Stream.of(Basis.of(m.users(), fact.madeUp().contains("users")))
                : Stream.empty();
    }
}
