package org.essaim.incubator.control.page;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.incubator.control.domain.ControlItem;
import org.essaim.incubator.control.domain.EvidenceSignal;
import org.essaim.incubator.control.domain.Signal;
import org.essaim.incubator.control.read.ControlBoard;
import org.essaim.incubator.control.read.FindingBoard;
import org.essaim.incubator.control.read.FindingState;
import org.essaim.incubator.control.read.QueueFilter;
import org.essaim.pages.PageController;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Members;
import org.essaim.web.language.Sentences;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What controllers look at, the riskiest first; what they found, what is due when, and who has how
 * much to do (R95, R96).
 */
@PageController
class QueuePage {

    private static final int MOST = 20;

    /** From so many days before the due day on, it is marked. */
    private static final int SOON = 7;

    private final ControlBoard board;
    private final FindingBoard findings;
    private final Clock clock;

    QueuePage(ControlBoard board, FindingBoard findings, Clock clock) {
        this.board = board;
        this.findings = findings;
        this.clock = clock;
    }

    /** A finding, and where it is answered and closed. */
    record Listed(FindingBoard.FindingEntry finding, String address) {}

    /**
     * The queue of expenses or of evidence; what nobody has looked at or has in hand where nothing
     * else is asked.
     */
    @Members
    @GetMapping("/control")
    String queue(
            @RequestParam(defaultValue = "expense") String kind,
            Asked asked,
            @RequestParam(required = false) String after,
            Caller caller,
            Locale language,
            Model model) {
        ControlItem.Kind shown =
                kind.equals("evidence") ? ControlItem.Kind.EVIDENCE : ControlItem.Kind.EXPENSE;
        Trail trail = asked.trail(shown);
        Sentences words = new Sentences(language);
        model.addAttribute("kind", kind);
        model.addAttribute("trail", trail);
        model.addAttribute("parts", QueueFilter.Part.values());
        model.addAttribute(
                "items", board.queue(trail.filter(), caller, new PageRequest(after, MOST)));
        model.addAttribute("first", after == null || after.isEmpty());
        model.addAttribute("divisions", board.divisions());
        model.addAttribute("signals", meanings(shown, words));
        return "control/queue";
    }

    /** The open ones, the late ones first, or another part of them. */
    @Members
    @GetMapping("/control/findings")
    String findings(
            @RequestParam(defaultValue = "OPEN") FindingState state,
            @RequestParam(required = false) String of,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) String after,
            Caller caller,
            Model model) {
        String division = of == null || of.isBlank() ? null : of;
        Page<FindingBoard.FindingEntry> page =
                findings.findings(
                        state,
                        division,
                        mine ? caller.person() : null,
                        new PageRequest(after, MOST));
        model.addAttribute("findings", page.items().stream().map(QueuePage::listed).toList());
        model.addAttribute("next", page.next());
        model.addAttribute("state", state);
        model.addAttribute("states", FindingState.values());
        model.addAttribute("of", division);
        model.addAttribute("mine", mine);
        model.addAttribute("divisions", board.divisions());
        model.addAttribute("counts", findings.counts());
        model.addAttribute("loads", findings.loads());
        model.addAttribute("soon", BusinessDay.of(clock.instant()).plusDays(SOON));
        return "control/findings";
    }

    /** What each signal means, by its name. */
    private static Map<String, String> meanings(ControlItem.Kind kind, Sentences words) {
        Map<String, String> meanings = new LinkedHashMap<>();
        Stream<? extends Enum<?>> signals =
                kind == ControlItem.Kind.EXPENSE
                        ? Stream.of(Signal.values())
                        : Stream.of(EvidenceSignal.values());
        signals.forEach(each -> meanings.put(each.name(), words.word(each)));
        return meanings;
    }

    private static Listed listed(FindingBoard.FindingEntry finding) {
        return new Listed(finding, Trail.to(finding.item()) + "/findings/" + finding.findingId());
    }
}
