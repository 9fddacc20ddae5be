package org.essaim.incubator.control.page;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.FindingGround;
import org.essaim.contract.FindingOutcome;
import org.essaim.contract.Role;
import org.essaim.incubator.control.domain.ControlItem;
import org.essaim.incubator.control.domain.Finding;
import org.essaim.incubator.control.read.ControlBoard;
import org.essaim.incubator.control.read.ControlDetails;
import org.essaim.incubator.control.read.ControlDetailsQuery;
import org.essaim.incubator.control.read.FindingRow;
import org.essaim.incubator.control.read.ItemRow;
import org.essaim.incubator.control.read.QueuedEvidenceRow;
import org.essaim.incubator.control.read.QueuedExpenseRow;
import org.essaim.incubator.control.read.SignalFigures;
import org.essaim.pages.PageController;
import org.essaim.pages.frame.Options;
import org.essaim.web.NotFoundException;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Members;
import org.essaim.web.language.Sentences;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One expense or evidence, and what is done about it; nothing here changes or blocks it (R95). */
@PageController("controlItemPages")
class ItemPages {

    /** So many of the other items of the initiative are shown; its own page has the rest. */
    private static final int BESIDE = 12;

    private final ControlBoard board;
    private final ControlDetailsQuery details;
    private final SignalFigures figures;
    private final Options options;
    private final Clock clock;

    ItemPages(
            ControlBoard board,
            ControlDetailsQuery details,
            SignalFigures figures,
            Options options,
            Clock clock) {
        this.board = board;
        this.details = details;
        this.figures = figures;
        this.options = options;
        this.clock = clock;
    }

    /** An expense: why it is here, what was done about it, and what stands beside it. */
    @Members
    @GetMapping("/control/expenses/{division}/{expenseId}")
    String expense(
            @PathVariable DivisionId division,
            @PathVariable UUID expenseId,
            Asked asked,
            Caller caller,
            Locale language,
            Model model) {
        return item(ControlItem.expense(division, expenseId), asked, caller, language, model);
    }

    /** Evidence of use, as an expense is shown (R53). */
    @Members
    @GetMapping("/control/evidence/{division}/{evidenceId}")
    String evidence(
            @PathVariable DivisionId division,
            @PathVariable UUID evidenceId,
            Asked asked,
            Caller caller,
            Locale language,
            Model model) {
        return item(ControlItem.evidence(division, evidenceId), asked, caller, language, model);
    }

    /** A finding about an expense: the division answers it, a controller closes it (R96). */
    @Members
    @GetMapping("/control/expenses/{division}/{expenseId}/findings/{findingId}")
    String aboutExpense(
            @PathVariable DivisionId division,
            @PathVariable UUID expenseId,
            @PathVariable UUID findingId,
            Asked asked,
            Caller caller,
            Locale language,
            Model model) {
        ControlItem item = ControlItem.expense(division, expenseId);
        return finding(item, findingId, asked, caller, language, model);
    }

    /** A finding about evidence. */
    @Members
    @GetMapping("/control/evidence/{division}/{evidenceId}/findings/{findingId}")
    String aboutEvidence(
            @PathVariable DivisionId division,
            @PathVariable UUID evidenceId,
            @PathVariable UUID findingId,
            Asked asked,
            Caller caller,
            Locale language,
            Model model) {
        ControlItem item = ControlItem.evidence(division, evidenceId);
        return finding(item, findingId, asked, caller, language, model);
    }

    private String item(
            ControlItem item, Asked asked, Caller caller, Locale language, Model model) {
        Sentences words = new Sentences(language);
        ItemRow row = known(item);
        Trail trail = asked.trail(item.kind());
        ControlDetails known = surround(row, trail, caller, words, model);
        model.addAttribute("reasons", reasons(item, known, words));
        model.addAttribute("next", board.next(row, trail.filter(), caller).orElse(null));
        model.addAttribute("previous", board.previous(row, trail.filter(), caller).orElse(null));
        model.addAttribute("dueOn", Finding.dueOn(BusinessDay.of(clock.instant())));
        model.addAttribute("grounds", options.of("control.ground", groundsOf(item.kind())));
        for (ControlItem.Kind kind : ControlItem.Kind.values()) {
            model.addAttribute(
                    kind == ControlItem.Kind.EXPENSE ? "expenses" : "evidence",
                    board.ofInitiative(kind, row.division(), row.initiative(), BESIDE));
        }
        return "control/item";
    }

    private String finding(
            ControlItem item,
            UUID findingId,
            Asked asked,
            Caller caller,
            Locale language,
            Model model) {
        ControlDetails known =
                surround(
                        known(item),
                        asked.trail(item.kind()),
                        caller,
                        new Sentences(language),
                        model);
        model.addAttribute("finding", one(known, findingId));
        model.addAttribute(
                "steps",
                known.history().stream()
                        .filter(step -> findingId.equals(step.findingId()))
                        .toList());
        model.addAttribute("outcomes", options.of("control.close", FindingOutcome.values()));
        return "control/finding";
    }

    private ControlDetails surround(
            ItemRow row, Trail trail, Caller caller, Sentences words, Model model) {
        boolean own = caller.division().filter(row.division()::equals).isPresent();
        model.addAttribute("item", row);
        model.addAttribute("trail", trail);
        model.addAttribute("own", own);
        model.addAttribute("controls", caller.is(Role.CONTROLLER) && !own);
        model.addAttribute("answers", caller.is(Role.VOLUNTEER) && own);
        ControlDetails known = details.of(row.item(), caller, words).orElseThrow();
        model.addAttribute("known", known);
        return known;
    }

    private List<Reasons.Reason> reasons(ControlItem item, ControlDetails known, Sentences words) {
        Reasons reasons = new Reasons(words);
        return switch (item.kind()) {
            case EXPENSE -> reasons.of(known.signals(), figures.expense(item).orElseThrow());
            case EVIDENCE -> reasons.of(known.signals(), figures.evidence(item).orElseThrow());
        };
    }

    private ItemRow known(ControlItem item) {
        Class<?> kind =
                item.kind() == ControlItem.Kind.EXPENSE
                        ? QueuedExpenseRow.class
                        : QueuedEvidenceRow.class;
        return board.item(item).orElseThrow(() -> new NotFoundException(kind, item.id()));
    }

    private static FindingRow one(ControlDetails known, UUID findingId) {
        return known.findings().stream()
                .filter(each -> each.findingId().equals(findingId))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(FindingRow.class, findingId));
    }

    private static Stream<FindingGround> groundsOf(ControlItem.Kind kind) {
        return Stream.of(FindingGround.values())
                .filter(ground -> kind == ControlItem.Kind.EXPENSE || ground.fitsEvidence());
    }
}
