package org.essaim.micro.overview.page;

import module java.base;

import org.essaim.federation.directory.DirectoryEntry;
import org.essaim.federation.directory.Names;
import org.essaim.micro.ledger.read.Ledger;
import org.essaim.micro.notice.read.WaitingQuery;
import org.essaim.micro.overview.read.DivisionOverview;
import org.essaim.micro.overview.read.DivisionOverviewQuery;
import org.essaim.pages.PageController;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Members;
import org.essaim.web.language.Formats;
import org.essaim.web.language.Sentences;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** This morning: what waits for me, what hurts most here, the next demo, what is left. */
@PageController
class MorningPage {

    private static final int MOST_IRRITANTS = 5;

    private final WaitingQuery waiting;
    private final DivisionOverviewQuery overview;
    private final Ledger ledger;
    private final Names names;

    MorningPage(WaitingQuery waiting, DivisionOverviewQuery overview, Ledger ledger, Names names) {
        this.waiting = waiting;
        this.overview = overview;
        this.ledger = ledger;
        this.names = names;
    }

    /** The first page. */
    @Members
    @GetMapping("/")
    String morning(Caller caller, Locale language, Model model) {
        DivisionOverview now = overview.now();
        Formats format = new Formats(language);
        Sentences words = new Sentences(language);
        List<Waiting> cards =
                waiting.of(caller.person()).stream()
                        .map(notice -> new Waiting(notice, now.today(), format, words))
                        .toList();
        model.addAttribute("name", names.of(caller.person()).map(DirectoryEntry::name).orElse(""));
        model.addAttribute("waiting", cards);
        model.addAttribute("irritants", now.irritants().stream().limit(MOST_IRRITANTS).toList());
        model.addAttribute("demo", now.demos().stream().findFirst().orElse(null));
        model.addAttribute("balances", ledger.balances());
        return "overview/morning";
    }
}
