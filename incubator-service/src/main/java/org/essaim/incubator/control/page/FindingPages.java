package org.essaim.incubator.control.page;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.federation.directory.Names;
import org.essaim.federation.directory.ShownNames;
import org.essaim.incubator.control.read.ControlBoard;
import org.essaim.incubator.control.read.FindingBoard;
import org.essaim.incubator.control.read.FindingEntry;
import org.essaim.incubator.control.read.FindingState;
import org.essaim.pages.PageController;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Members;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was found, what is due when, and who has how much to do (R95, R96). */
@PageController
class FindingPages {

    private static final int MOST = 20;

    /** From so many days before the due day on, it is marked. */
    private static final int SOON = 7;

    private final FindingBoard findings;
    private final ControlBoard board;
    private final Names names;
    private final Clock clock;

    FindingPages(FindingBoard findings, ControlBoard board, Names names, Clock clock) {
        this.findings = findings;
        this.board = board;
        this.names = names;
        this.clock = clock;
    }

    /** A finding, and where it is answered and closed. */
    record Listed(FindingEntry finding, String address) {}

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
        Page<FindingEntry> page =
                findings.findings(
                        state,
                        division,
                        mine ? caller.person() : null,
                        new PageRequest(after, MOST));
        model.addAttribute("findings", page.items().stream().map(FindingPages::listed).toList());
        model.addAttribute("next", page.next());
        model.addAttribute("state", state);
        model.addAttribute("states", FindingState.values());
        model.addAttribute("of", division);
        model.addAttribute("mine", mine);
        model.addAttribute("divisions", board.divisions());
        model.addAttribute("counts", findings.counts());
        model.addAttribute("loads", findings.loads());
        model.addAttribute("soon", BusinessDay.of(clock.instant()).plusDays(SOON));
        model.addAttribute("names", new ShownNames(names));
        return "control/findings";
    }

    private static Listed listed(FindingEntry finding) {
        return new Listed(finding, Trail.to(finding.item()) + "/findings/" + finding.findingId());
    }
}
