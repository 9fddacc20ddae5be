package org.essaim.incubator.agenda.page;

import module java.base;

import org.essaim.incubator.agenda.read.Item;
import org.essaim.incubator.agenda.read.ItemDetails;
import org.essaim.incubator.agenda.read.VoteRow;
import org.essaim.incubator.board.read.Seat;
import org.essaim.incubator.generalization.read.CaseDetails;
import org.essaim.incubator.generalization.read.CaseQueries;
import org.essaim.pages.PageController;
import org.essaim.web.NotFoundException;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Members;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What the board decides on, one by one (R02, R71). */
@PageController
class ItemPages {

    private static final int REVIEW_MONTHS = 3;

    private final Agenda agenda;
    private final CaseQueries cases;

    ItemPages(Agenda agenda, CaseQueries cases) {
        this.agenda = agenda;
        this.cases = cases;
    }

    /** Somebody of the board asks it a question. */
    @Members
    @GetMapping("/board/items/new")
    String ask(Caller caller, Model model) {
        agenda.fill(model);
        model.addAttribute("seat", seat(caller).orElse(null));
        return "agenda/item-new";
    }

    /** What is asked, who has voted, what is missing; and the vote. */
    @Members
    @GetMapping("/board/items/{itemId}")
    String one(@PathVariable UUID itemId, Caller caller, Model model) {
        ItemDetails details =
                agenda.item(itemId).orElseThrow(() -> new NotFoundException(Item.class, itemId));
        Optional<Seat> seat = seat(caller);
        Optional<VoteRow> own = seat.flatMap(mine -> today(details, mine));
        agenda.fill(model);
        model.addAttribute("card", agenda.card(details));
        model.addAttribute("seat", seat.orElse(null));
        model.addAttribute("own", own.orElse(null));
        model.addAttribute("mayVote", seat.isPresent() && own.isEmpty() && isOpen(details.item()));
        model.addAttribute("meetsToday", agenda.meets(agenda.today()));
        model.addAttribute("reviewOn", agenda.today().plusMonths(REVIEW_MONTHS));
        model.addAttribute("meetings", meetings(details));
        model.addAttribute("about", about(details.item()));
        return "agenda/item";
    }

    /** From which seat whoever looks votes today. */
    private Optional<Seat> seat(Caller caller) {
        return agenda.seating(agenda.today()).of(caller.person().value());
    }

    private Optional<VoteRow> today(ItemDetails details, Seat seat) {
        return details.votes().stream()
                .filter(vote -> vote.meetingOn().equals(agenda.today()))
                .filter(vote -> vote.seatId().equals(seat.seatId()))
                .findFirst();
    }

    private boolean isOpen(Item item) {
        return item.outcome() == null
                && agenda.meets(agenda.today())
                && agenda.now().isBefore(Voting.closing(item, agenda.today()));
    }

    private static List<LocalDate> meetings(ItemDetails details) {
        return details.votes().stream().map(VoteRow::meetingOn).distinct().toList();
    }

    private CaseDetails about(Item item) {
        return item.caseId() == null ? null : cases.details(item.caseId()).orElse(null);
    }
}
