package org.essaim.incubator.generalization.page;

import module java.base;

import org.essaim.contract.IrritantCategory;
import org.essaim.incubator.division.read.DivisionNames;
import org.essaim.incubator.generalization.read.Case;
import org.essaim.incubator.generalization.read.CaseDetails;
import org.essaim.incubator.generalization.read.CaseQueries;
import org.essaim.incubator.initiative.read.InitiativeTitles;
import org.essaim.pages.PageController;
import org.essaim.pages.frame.Options;
import org.essaim.web.NotFoundException;
import org.essaim.web.identity.Members;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** People say where a case is relevant, where no irritant says it (R76). */
@PageController
class RelevancePages {

    private final CaseQueries cases;
    private final InitiativeTitles titles;
    private final DivisionNames names;
    private final Options options;

    RelevancePages(
            CaseQueries cases, InitiativeTitles titles, DivisionNames names, Options options) {
        this.cases = cases;
        this.titles = titles;
        this.names = names;
        this.options = options;
    }

    /** What a case without an irritant is about. */
    @Members
    @GetMapping("/cases/{caseId}/description")
    String describe(@PathVariable UUID caseId, Model model) {
        fill(caseId, model);
        model.addAttribute("categories", options.of("case.category", IrritantCategory.values()));
        return "generalization/description";
    }

    /** A division where it is relevant, and why. */
    @Members
    @GetMapping("/cases/{caseId}/targets/new")
    String add(@PathVariable UUID caseId, Model model) {
        fill(caseId, model);
        Map<String, String> divisions = new LinkedHashMap<>();
        cases.notAsked(caseId).forEach(each -> divisions.put(each, names.of(each)));
        model.addAttribute("divisions", divisions);
        return "generalization/target-new";
    }

    private void fill(UUID caseId, Model model) {
        CaseDetails details =
                cases.details(caseId).orElseThrow(() -> new NotFoundException(Case.class, caseId));
        Case about = details.summary();
        model.addAttribute("about", about);
        model.addAttribute("description", details.description());
        model.addAttribute("product", titles.of(about.division(), about.initiative()));
    }
}
