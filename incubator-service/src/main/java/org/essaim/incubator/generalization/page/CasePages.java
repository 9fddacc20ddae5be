package org.essaim.incubator.generalization.page;

import module java.base;

import org.essaim.federation.directory.Names;
import org.essaim.federation.directory.ShownNames;
import org.essaim.incubator.agenda.read.AgendaQueries;
import org.essaim.incubator.agenda.read.ItemDetails;
import org.essaim.incubator.generalization.read.Case;
import org.essaim.incubator.generalization.read.CaseDetails;
import org.essaim.incubator.generalization.read.CaseQueries;
import org.essaim.incubator.generalization.read.LineageQueries;
import org.essaim.incubator.initiative.read.InitiativeTitles;
import org.essaim.pages.PageController;
import org.essaim.web.NotFoundException;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Members;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What people love so much that other divisions should know of it (R70 to R75). */
@PageController
class CasePages {

    private static final int SHOWN = 50;
    private static final int MEASURES = 8;

    private final CaseQueries cases;
    private final LineageQueries lineage;
    private final AgendaQueries agenda;
    private final Relevant relevant;
    private final InitiativeTitles titles;
    private final Names names;

    CasePages(
            CaseQueries cases,
            LineageQueries lineage,
            AgendaQueries agenda,
            Relevant relevant,
            InitiativeTitles titles,
            Names names) {
        this.cases = cases;
        this.lineage = lineage;
        this.agenda = agenda;
        this.relevant = relevant;
        this.titles = titles;
        this.names = names;
    }

    /** A case, and what its product is called. */
    record Row(Case about, String title) {}

    /** All cases, the last one opened first. */
    @Members
    @GetMapping("/cases")
    String all(@RequestParam(required = false) String after, Model model) {
        Page<Case> part = cases.all(new PageRequest(after, SHOWN));
        model.addAttribute("rows", part.items().stream().map(this::row).toList());
        model.addAttribute("next", part.next());
        return "generalization/cases";
    }

    /** Why it opened, where it is relevant, who has it there and what that cost. */
    @Members
    @GetMapping("/cases/{caseId}")
    String one(@PathVariable UUID caseId, Caller caller, Model model) {
        CaseDetails details =
                cases.details(caseId).orElseThrow(() -> new NotFoundException(Case.class, caseId));
        Case about = details.summary();
        model.addAttribute("row", row(about));
        model.addAttribute("details", details);
        model.addAttribute("growth", GrowthPicture.of(about, cases.measures(caseId, MEASURES)));
        model.addAttribute("tree", lineage.tree(about.division(), about.initiative()).orElse(null));
        model.addAttribute("titles", titles);
        model.addAttribute("items", agenda.ofCase(caseId).stream().map(ItemDetails::item).toList());
        model.addAttribute("names", new ShownNames(names));
        model.addAttribute("mayAdd", relevant.isSeated(caller));
        model.addAttribute("mayDescribe", relevant.mayDescribe(about, caller));
        return "generalization/case";
    }

    private Row row(Case about) {
        return new Row(about, titles.of(about.division(), about.initiative()));
    }
}
