package org.essaim.micro.control.page;

import module java.base;

import org.essaim.contract.InitiativeId;
import org.essaim.micro.control.read.FindingBoard;
import org.essaim.micro.control.read.FindingRow;
import org.essaim.pages.PageController;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.Members;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What controllers found here; it has blocked nothing (R95, R96). */
@PageController
class FindingPage {

    private static final int MOST = 20;

    private final FindingBoard board;

    FindingPage(FindingBoard board) {
        this.board = board;
    }

    /** What is due first stands first; what is closed where it is asked for. */
    @Members
    @GetMapping("/ours/findings")
    String findings(
            @RequestParam(defaultValue = "false") boolean closed,
            @RequestParam(required = false) String after,
            Model model) {
        Page<FindingRow> found = board.findings(null, !closed, new PageRequest(after, MOST));
        Map<InitiativeId, String> titles = new HashMap<>();
        found.items().forEach(each -> titles.computeIfAbsent(each.initiative(), board::title));
        model.addAttribute("closed", closed);
        model.addAttribute("findings", found);
        model.addAttribute("titles", titles);
        return "control/findings";
    }
}
