package org.essaim.incubator.agenda.page;

import module java.base;

import org.essaim.contract.SeatKind;
import org.essaim.incubator.board.read.BoardQueries;
import org.essaim.incubator.board.read.Meeting;
import org.essaim.incubator.board.read.Seating;
import org.essaim.incubator.board.read.SuccessionRow;
import org.essaim.incubator.generalization.read.Case;
import org.essaim.incubator.generalization.read.CaseQueries;
import org.essaim.incubator.generalization.read.UnansweredOffer;
import org.essaim.incubator.initiative.read.InitiativeTitles;
import org.essaim.pages.PageController;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Members;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The session of the board: what it decides next, and what it is owed between two (R02, R71). */
@PageController
class SessionPage {

    private final Agenda agenda;
    private final BoardQueries board;
    private final CaseQueries cases;
    private final InitiativeTitles titles;

    SessionPage(Agenda agenda, BoardQueries board, CaseQueries cases, InitiativeTitles titles) {
        this.agenda = agenda;
        this.board = board;
        this.cases = cases;
        this.titles = titles;
    }

    /** A case that comes back, and what its product is called. */
    record Postponed(Case postponed, String title) {}

    /** What a division has not answered, and what the product is called. */
    record Unanswered(UnansweredOffer offer, String title, long days) {}

    /** The next meeting with its agenda; who sits; what was promised and is not done. */
    @Members
    @GetMapping("/board")
    String session(Caller caller, Model model) {
        agenda.fill(model);
        LocalDate today = agenda.today();
        List<Meeting> meetings = board.meetings();
        Optional<Meeting> next =
                meetings.stream()
                        .filter(each -> !each.meetsOn().isBefore(today))
                        .min(Comparator.comparing(Meeting::meetsOn));
        Seating seating = board.on(next.map(Meeting::meetsOn).orElse(today));
        model.addAttribute("next", next.orElse(null));
        model.addAttribute(
                "later",
                meetings.reversed().stream()
                        .filter(each -> each.meetsOn().isAfter(seating.on()))
                        .toList());
        model.addAttribute(
                "past", meetings.stream().filter(e -> e.meetsOn().isBefore(today)).toList());
        List<Agenda.Card> open = agenda.open();
        model.addAttribute("cards", open);
        model.addAttribute("seating", seating);
        model.addAttribute("isVacant", board.on(today).count(SeatKind.DIRECTOR.name()) == 0);
        model.addAttribute("seat", board.on(today).of(caller.person().value()).orElse(null));
        model.addAttribute("successions", board.successions().stream().filter(pending()).toList());
        model.addAttribute(
                "undecided", open.stream().filter(each -> each.voting().isOver()).toList());
        promised(model, today);
        return "agenda/session";
    }

    /** What nobody has finished: cases that come back, offers. */
    private void promised(Model model, LocalDate today) {
        model.addAttribute(
                "postponed",
                cases.postponed().stream()
                        .map(each -> new Postponed(each, title(each.division(), each.initiative())))
                        .toList());
        model.addAttribute(
                "unanswered",
                cases.unanswered().stream()
                        .map(
                                each ->
                                        new Unanswered(
                                                each,
                                                title(each.division(), each.initiative()),
                                                ChronoUnit.DAYS.between(each.proposedOn(), today)))
                        .toList());
    }

    /** Only proposed, or confirmed for a day that is still to come. */
    private Predicate<SuccessionRow> pending() {
        return each ->
                each.contradictedBy() == null
                        && (each.confirmedBy() == null || each.fromOn().isAfter(agenda.today()));
    }

    private String title(String division, String initiative) {
        return titles.of(division, initiative);
    }
}
