package org.essaim.incubator.generalization.page;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.IrritantCategory;
import org.essaim.contract.Role;
import org.essaim.incubator.agenda.read.AgendaQueries;
import org.essaim.incubator.agenda.read.ItemDetails;
import org.essaim.incubator.board.read.BoardQueries;
import org.essaim.incubator.division.read.DivisionNames;
import org.essaim.incubator.generalization.read.Case;
import org.essaim.incubator.generalization.read.CaseDetails;
import org.essaim.incubator.generalization.read.CaseQueries;
import org.essaim.incubator.generalization.read.LineageQueries;
import org.essaim.incubator.generalization.read.TargetMatches;
import org.essaim.incubator.initiative.read.InitiativeTitles;
import org.essaim.pages.PageController;
import org.essaim.pages.frame.Options;
import org.essaim.web.NotFoundException;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Members;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What people love so much that other divisions should know of it (R70 to R75), and where they say
 * that it is relevant, where no irritant says it (R76).
 */
@PageController
class CasePages {

    private static final int SHOWN = 50;
    private static final int MEASURES = 8;

    private final CaseQueries cases;
    private final LineageQueries lineage;
    private final TargetMatches matches;
    private final AgendaQueries agenda;
    private final BoardQueries board;
    private final InitiativeTitles titles;
    private final DivisionNames called;
    private final Options options;
    private final Clock clock;

    CasePages(
            CaseQueries cases,
            LineageQueries lineage,
            TargetMatches matches,
            AgendaQueries agenda,
            BoardQueries board,
            InitiativeTitles titles,
            DivisionNames called,
            Options options,
            Clock clock) {
        this.cases = cases;
        this.lineage = lineage;
        this.matches = matches;
        this.agenda = agenda;
        this.board = board;
        this.titles = titles;
        this.called = called;
        this.options = options;
        this.clock = clock;
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
        CaseDetails details = details(caseId);
        Case about = details.summary();
        model.addAttribute("row", row(about));
        model.addAttribute("details", details);
        model.addAttribute("growth", GrowthPicture.of(about, cases.measures(caseId, MEASURES)));
        model.addAttribute("tree", lineage.tree(about.division(), about.initiative()).orElse(null));
        model.addAttribute("titles", titles);
        model.addAttribute("items", agenda.ofCase(caseId).stream().map(ItemDetails::item).toList());
        model.addAttribute("mayAdd", isSeated(caller));
        model.addAttribute("mayDescribe", mayDescribe(about, caller));
        return "generalization/case";
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
        cases.notAsked(caseId).forEach(each -> divisions.put(each, called.of(each)));
        model.addAttribute("divisions", divisions);
        return "generalization/target-new";
    }

    private void fill(UUID caseId, Model model) {
        CaseDetails details = details(caseId);
        Case about = details.summary();
        model.addAttribute("about", about);
        model.addAttribute("description", details.description());
        model.addAttribute("product", titles.of(about.division(), about.initiative()));
    }

    private CaseDetails details(UUID caseId) {
        return cases.details(caseId).orElseThrow(() -> new NotFoundException(Case.class, caseId));
    }

    private Row row(Case about) {
        return new Row(about, titles.of(about.division(), about.initiative()));
    }

    /** To whom the page offers to say where a case is relevant (R76); the operation decides. */
    private boolean isSeated(Caller caller) {
        return board.on(BusinessDay.of(clock.instant())).of(caller.person().value()).isPresent();
    }

    /** What was launched for no irritant is described by its volunteers or the board. */
    private boolean mayDescribe(Case about, Caller caller) {
        DivisionId division = new DivisionId(about.division());
        boolean isOfIt =
                caller.is(Role.VOLUNTEER) && caller.division().equals(Optional.of(division));
        return (isOfIt || isSeated(caller))
                && !matches.hasIrritant(division, new InitiativeId(about.initiative()));
    }
}
