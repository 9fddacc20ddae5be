package org.essaim.micro.initiative.page;

import org.essaim.contract.Stage;
import org.essaim.federation.directory.Names;
import org.essaim.micro.initiative.read.InitiativeBoard;
import org.essaim.micro.initiative.read.InitiativeFilter;
import org.essaim.micro.initiative.read.InitiativeRow;
import org.essaim.pages.PageController;
import org.essaim.pages.frame.Options;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Members;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is tried here. */
@PageController
class InitiativeListPage {

    private static final int PART = 20;

    private final InitiativeBoard board;
    private final Names names;
    private final Options options;

    InitiativeListPage(InitiativeBoard board, Names names, Options options) {
        this.board = board;
        this.names = names;
        this.options = options;
    }

    /**
     * Those that are wanted, the latest first.
     *
     * @param mine those that the caller owns or builds
     * @param ended true for those that ended, false for those that run
     * @param text words of the title
     */
    @Members
    @GetMapping("/initiatives")
    String list(
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) Stage stage,
            @RequestParam(required = false) Boolean ended,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) String after,
            Caller caller,
            Model model) {
        PageRequest part = new PageRequest(after, PART);
        InitiativeFilter filter =
                new InitiativeFilter(
                        null,
                        mine ? caller.person() : null,
                        stage,
                        text.isBlank() ? null : text,
                        ended);
        Page<InitiativeRow> rows =
                part.page(
                        board.latest(filter, part),
                        row -> SortKey.of(row.launchedOn(), row.initiative()));
        model.addAttribute("rows", rows.items());
        model.addAttribute("next", rows.next());
        model.addAttribute(
                "names", names.byPerson(rows.items().stream().map(InitiativeRow::owner)));
        model.addAttribute("mine", mine);
        model.addAttribute("stage", stage);
        model.addAttribute("ended", ended);
        model.addAttribute("text", text);
        model.addAttribute("stages", options.of("mine.stage", Stage.values()));
        return "initiative/list";
    }
}
