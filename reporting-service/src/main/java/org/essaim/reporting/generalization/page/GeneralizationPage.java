package org.essaim.reporting.generalization.page;

import java.util.List;
import org.essaim.reporting.facts.domain.FactKind;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.reporting.generalization.read.Adoption;
import org.essaim.reporting.generalization.read.Adoptions;
import org.essaim.reporting.generalization.read.BoardDecision;
import org.essaim.reporting.generalization.read.Case;
import org.essaim.reporting.generalization.read.CreditedInitiative;
import org.essaim.reporting.generalization.read.Credits;
import org.essaim.reporting.recount.read.UseReports;
import org.essaim.reporting.site.page.PageContext;
import org.essaim.reporting.site.page.PageNames;
import org.essaim.reporting.site.page.SitePage;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.PublicOperation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What is generalized, and who adopted what from whom. */
@Controller
class GeneralizationPage implements SitePage {

    private static final int AT_ONCE = 100;

    private final Adoptions adoptions;
    private final Credits credits;
    private final FactTable facts;
    private final UseReports reports;

    GeneralizationPage(Adoptions adoptions, Credits credits, FactTable facts, UseReports reports) {
        this.adoptions = adoptions;
        this.credits = credits;
        this.facts = facts;
        this.reports = reports;
    }

    /**
     * The cases, what the board decided of them, the adoptions with what adapting costs and who
     * uses it there, and who is credited (R70, R71, R74, R75).
     *
     * @param after the next of the page before: cases by their initiative
     */
    @PublicOperation
    @GetMapping({"/fr/generalization", "/en/generalization"})
    String generalization(
            @RequestParam(defaultValue = "") String after,
            @ModelAttribute("context") PageContext context,
            @ModelAttribute("called") PageNames called,
            Model model) {
        Page<Case> cases = Case.page(facts, context.asOf(), new PageRequest(after, AT_ONCE));
        called.load(cases.items(), Case::division, Case::initiative);
        model.addAttribute("cases", cases);
        model.addAttribute("opened", facts.count(context.asOf(), FactKind.CASE_OPENED, null));
        model.addAttribute("rules", reports.rules(context.asOf()));
        model.addAttribute("policy", reports.rules(context.asOf()).on(reports.day(context.asOf())));
        List<Adoption> adopted = adoptions.latest(context.asOf(), AT_ONCE);
        called.load(adopted, Adoption::division, Adoption::initiative);
        called.load(adopted, Adoption::originDivision, Adoption::origin);
        model.addAttribute("adoptions", adopted);
        model.addAttribute("adopted", facts.count(context.asOf(), FactKind.ADOPTED, null));
        List<BoardDecision> decisions = BoardDecision.all(facts).latest(context.asOf(), AT_ONCE);
        called.load(decisions, BoardDecision::division, BoardDecision::initiative);
        model.addAttribute("decisions", decisions);
        List<CreditedInitiative> credited = credits.byInitiative(context.asOf(), AT_ONCE);
        called.load(credited, CreditedInitiative::division, CreditedInitiative::initiative);
        model.addAttribute("credits", credited);
        return "generalization";
    }
}
