package org.essaim.reporting.generalization.page;

import module java.base;

import org.essaim.contract.BoardOutcome;
import org.essaim.reporting.facts.domain.Basis;
import org.essaim.reporting.facts.domain.FactKind;
import org.essaim.reporting.facts.domain.Marked;
import org.essaim.reporting.facts.read.About;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.reporting.generalization.read.Adoption;
import org.essaim.reporting.generalization.read.Adoptions;
import org.essaim.reporting.generalization.read.BoardDecision;
import org.essaim.reporting.generalization.read.Case;
import org.essaim.reporting.generalization.read.CreditedInitiative;
import org.essaim.reporting.headline.domain.Headline;
import org.essaim.reporting.headline.domain.Headlines;
import org.essaim.reporting.recount.read.UseReports;
import org.essaim.reporting.site.page.Headings;
import org.essaim.reporting.site.page.InventedFigures;
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
    private final FactTable facts;
    private final UseReports reports;
    private final Headings headings;

    GeneralizationPage(
            Adoptions adoptions, FactTable facts, UseReports reports, Headings headings) {
        this.adoptions = adoptions;
        this.facts = facts;
        this.reports = reports;
        this.headings = headings;
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
        Page<Case> cases =
                Case.page(facts, context.asOf(), About.ALL, new PageRequest(after, AT_ONCE));
        long opened = facts.count(context.asOf(), FactKind.CASE_OPENED, null);
        List<Adoption> adopted = adoptions.latest(context.asOf(), AT_ONCE);
        List<BoardDecision> decisions = BoardDecision.all(facts).latest(context.asOf(), AT_ONCE);
        List<CreditedInitiative> credited = CreditedInitiative.most(facts, context.asOf(), AT_ONCE);
        model.addAttribute("cases", cases);
        model.addAttribute("opened", opened);
        model.addAttribute("rules", reports.rules(context.asOf()));
        model.addAttribute("policy", reports.rules(context.asOf()).on(reports.day(context.asOf())));
        model.addAttribute("adoptions", adopted);
        model.addAttribute("adopted", facts.count(context.asOf(), FactKind.ADOPTED, null));
        model.addAttribute("decisions", decisions);
        model.addAttribute("credits", credited);
        called.load(cases.items(), Case::division, Case::initiative);
        called.load(adopted, Adoption::division, Adoption::initiative);
        called.load(adopted, Adoption::originDivision, Adoption::origin);
        called.load(decisions, BoardDecision::division, BoardDecision::initiative);
        called.load(credited, CreditedInitiative::division, CreditedInitiative::initiative);
        headings.show(
                context,
                model,
                Map.of(
                        "lineage", adopted(adopted),
                        "cases", Headlines.casesOpened(opened),
                        "board", decided(decisions)));
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

    /** A list that is cut says nothing of all. */
    private static Optional<Headline> adopted(List<Adoption> adoptions) {
        return adoptions.size() == AT_ONCE
                ? Optional.empty()
                : Headlines.adopted(
                        adoptions.stream().map(Adoption::division).toList(),
                        adoptions.stream().filter(Adoption::usedThere).count());
    }

    private static Optional<Headline> decided(List<BoardDecision> decisions) {
        return decisions.size() == AT_ONCE
                ? Optional.empty()
                : Headlines.decided(
                        count(BoardOutcome.GENERALIZE, decisions),
                        count(BoardOutcome.NOT_YET, decisions));
    }

    private static long count(BoardOutcome outcome, List<BoardDecision> decisions) {
        return decisions.stream().filter(each -> each.outcome() == outcome).count();
    }
}
