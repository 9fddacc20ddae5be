package org.essaim.incubator.board.page;

import module java.base;

import jakarta.servlet.http.HttpServletRequest;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.SeatKind;
import org.essaim.federation.directory.Names;
import org.essaim.federation.directory.ShownNames;
import org.essaim.incubator.board.read.BoardQueries;
import org.essaim.incubator.board.read.DeputyRow;
import org.essaim.incubator.board.read.Seat;
import org.essaim.incubator.board.read.Seating;
import org.essaim.incubator.board.read.SuccessionRow;
import org.essaim.pages.PageController;
import org.essaim.web.NotFoundException;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Members;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Who acts for the director, and who follows where the director is gone (R01). */
@PageController
class DirectorPages {

    private final BoardQueries board;
    private final PeoplePicker people;
    private final Names names;
    private final Clock clock;

    DirectorPages(BoardQueries board, PeoplePicker people, Names names, Clock clock) {
        this.board = board;
        this.people = people;
        this.names = names;
        this.clock = clock;
    }

    /** Who acts for the director, acted or will. */
    @Members
    @GetMapping("/board/deputies")
    String deputies(Model model) {
        fill(model);
        model.addAttribute("deputies", board.deputies());
        return "board/deputies";
    }

    /** The director names a deputy for some days. */
    @Members
    @GetMapping("/board/deputies/new")
    String deputy(HttpServletRequest request, Model model) {
        fill(model);
        people.fill(model, request);
        return "board/deputy-new";
    }

    /** A deputy's days end earlier. */
    @Members
    @GetMapping("/board/deputies/{deputyId}")
    String deputy(@PathVariable UUID deputyId, Model model) {
        fill(model);
        model.addAttribute(
                "deputy",
                board.deputy(deputyId)
                        .orElseThrow(() -> new NotFoundException(DeputyRow.class, deputyId)));
        return "board/deputy";
    }

    /** One side of the board proposes who directs from a day on. */
    @Members
    @GetMapping("/board/successions/new")
    String succession(HttpServletRequest request, Model model) {
        fill(model);
        people.fill(model, request);
        return "board/succession-new";
    }

    /** What was proposed, and what became of it. */
    @Members
    @GetMapping("/board/successions/{successionId}")
    String succession(@PathVariable UUID successionId, Caller caller, Model model) {
        fill(model);
        SuccessionRow succession =
                board.succession(successionId)
                        .orElseThrow(
                                () -> new NotFoundException(SuccessionRow.class, successionId));
        model.addAttribute("succession", succession);
        model.addAttribute("isMine", succession.proposedBy().equals(caller.person().value()));
        model.addAttribute("isLosing", losing(succession, caller));
        return "board/succession";
    }

    /** Whether it takes the seat of whoever looks, and has not yet. */
    private boolean losing(SuccessionRow succession, Caller caller) {
        return succession.endedSeat() != null
                && board.on(today()).seats().stream()
                        .filter(seat -> seat.seatId().equals(succession.endedSeat()))
                        .map(Seat::holder)
                        .anyMatch(caller.person().value()::equals);
    }

    private void fill(Model model) {
        Seating seating = board.on(today());
        model.addAttribute("today", today());
        model.addAttribute("names", new ShownNames(names));
        model.addAttribute("seating", seating);
        model.addAttribute(
                "director",
                seating.seats().stream()
                        .filter(seat -> seat.kind().equals(SeatKind.DIRECTOR.name()))
                        .findFirst()
                        .orElse(null));
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
    }
}
