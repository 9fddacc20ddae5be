package org.essaim.micro.adoption.page;

import module java.base;

import org.essaim.contract.InitiativeId;
import org.essaim.micro.adoption.domain.AdoptionState;
import org.essaim.micro.adoption.read.ProposalAnswer;
import org.essaim.micro.adoption.read.ProposalBoard;
import org.essaim.micro.adoption.read.ProposalBoard.OfferRow;
import org.essaim.pages.PageController;
import org.essaim.web.NotFoundException;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.Members;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What other divisions built for what hurts here; nothing of it is imposed (R73). */
@PageController
class ElsewherePages {

    private static final int MOST = 20;

    private final ProposalBoard board;
    private final ProposalAnswer answers;
    private final Clock clock;

    ElsewherePages(ProposalBoard board, ProposalAnswer answers, Clock clock) {
        this.board = board;
        this.answers = answers;
        this.clock = clock;
    }

    /** What waits for an answer; or, where it is asked for, what was answered. */
    @Members
    @GetMapping("/elsewhere")
    String all(
            @RequestParam(defaultValue = "false") boolean answered,
            @RequestParam(required = false) String after,
            Model model) {
        model.addAttribute("answered", answered);
        model.addAttribute("offers", board.offers(!answered, new PageRequest(after, MOST)));
        return "adoption/offers";
    }

    /** One of them: why it is shown here, and what can be done with it. */
    @Members
    @GetMapping("/elsewhere/{origin}")
    String one(@PathVariable InitiativeId origin, Model model) {
        OfferRow offer =
                board.one(origin).orElseThrow(() -> new NotFoundException(OfferRow.class, origin));
        model.addAttribute("offer", offer);
        model.addAttribute("answer", answer(origin));
        model.addAttribute("today", LocalDate.ofInstant(clock.instant(), clock.getZone()));
        return "adoption/offer";
    }

    /** A word of the page's texts. */
    private String answer(InitiativeId origin) {
        return switch (answers.of(origin)) {
            case AdoptionState.Unproposed _, AdoptionState.Open _ -> "OPEN";
            case AdoptionState.Declined _ -> "DECLINED";
            case AdoptionState.Adopted _ -> "ADOPTED";
        };
    }
}
