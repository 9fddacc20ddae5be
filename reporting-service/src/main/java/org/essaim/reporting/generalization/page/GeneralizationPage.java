package org.essaim.reporting.generalization.page;

import module java.base;

import org.essaim.reporting.facts.domain.Basis;
import org.essaim.reporting.facts.domain.FactKind;
import org.essaim.reporting.facts.domain.Marked;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.reporting.generalization.read.Adoption;
import org.essaim.reporting.generalization.read.Adoptions;
import org.essaim.reporting.generalization.read.BoardDecision;
import org.essaim.reporting.generalization.read.Case;
import org.essaim.reporting.generalization.read.Credits;
import org.essaim.reporting.recount.read.UseReports;
import org.essaim.reporting.site.page.InventedFigures;
import org.essaim.reporting.site.page.PageContext;
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
            Model model) {
        Page<Case> cases = Case.page(facts, context.asOf(), new PageRequest(after, AT_ONCE));
        List<Adoption> adopted = adoptions.latest(context.asOf(), AT_ONCE);
        model.addAttribute("cases", cases);
        model.addAttribute("opened", facts.count(context.asOf(), FactKind.CASE_OPENED, null));
        model.addAttribute("rules", reports.rules(context.asOf()));
        model.addAttribute("policy", reports.rules(context.asOf()).on(reports.day(context.asOf())));
        model.addAttribute("adoptions", adopted);
        model.addAttribute("adopted", facts.count(context.asOf(), FactKind.ADOPTED, null));
        model.addAttribute("decisions", BoardDecision.all(facts).latest(context.asOf(), AT_ONCE));
        model.addAttribute("credits", credits.byInitiative(context.asOf(), AT_ONCE));
        InventedFigures.show(
                model,
                adopted.stream().map(row -> row.sum("adapting", row.adapting())),
                Stream.concat(
                        cases.items().stream().map(row -> users(row, row.users())),
                        adopted.stream().map(row -> users(row, row.users()))));
        return "generalization";
    }

    private static Basis users(Marked row, Integer users) {
        return Basis.of(users == null ? 0 : users, row.mark("users"));
    }
}
