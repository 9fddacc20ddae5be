package org.essaim.incubator.board.page;

import module java.base;

import jakarta.servlet.http.HttpServletRequest;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.SeatKind;
import org.essaim.incubator.board.read.BoardQueries;
import org.essaim.incubator.board.read.DeputyRow;
import org.essaim.incubator.board.read.Seat;
import org.essaim.incubator.board.read.SuccessionRow;
import org.essaim.pages.PageController;
import org.essaim.pages.frame.Options;
import org.essaim.web.NotFoundException;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Members;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Who sits on the board and until when, and when it meets (R01, R02); who acts for the director,
 * and who follows where the director is gone (R01).
 */
@PageController
class SeatPages {

    private final BoardQueries board;
    private final PeoplePicker people;
    private final Options options;
    private final Clock clock;

    SeatPages(BoardQueries board, PeoplePicker people, Options options, Clock clock) {
        this.board = board;
        this.people = people;
        this.options = options;
        this.clock = clock;
    }

    /** The seats, past and to come too, and what was proposed about the director's. */
    @Members
    @GetMapping("/board/seats")
    String seats(Model model) {
        fill(model);
        model.addAttribute("seats", board.seats(today()));
        model.addAttribute("isVacant", board.on(today()).count(SeatKind.DIRECTOR.name()) == 0);
        model.addAttribute("successions", board.successions());
        return "board/seats";
    }

    /** The director seats somebody. */
    @Members
    @GetMapping("/board/seats/new")
    String seat(HttpServletRequest request, Model model) {
        fill(model);
        people.fill(model, request);
        model.addAttribute("kinds", options.of("board.seat", SeatKind.values()));
        return "board/seat-new";
    }

    /** The director ends somebody's term. */
    @Members
    @GetMapping("/board/seats/{seatId}")
    String one(@PathVariable UUID seatId, Model model) {
        fill(model);
        model.addAttribute(
                "seat",
                board.seat(seatId).orElseThrow(() -> new NotFoundException(Seat.class, seatId)));
        return "board/seat";
    }

    /** The director calls the board together. */
    @Members
    @GetMapping("/board/meetings/new")
    String meeting(Model model) {
        fill(model);
        return "board/meeting-new";
    }

    /** Who acts for the director, acted or will. */
    @Members
    @GetMapping("/board/deputies")
    String deputies(Model model) {
        fillDirected(model);
        model.addAttribute("deputies", board.deputies());
        return "board/deputies";
    }

    /** The director names a deputy for some days. */
    @Members
    @GetMapping("/board/deputies/new")
    String deputy(HttpServletRequest request, Model model) {
        fillDirected(model);
        people.fill(model, request);
        return "board/deputy-new";
    }

    /** A deputy's days end earlier. */
    @Members
    @GetMapping("/board/deputies/{deputyId}")
    String deputy(@PathVariable UUID deputyId, Model model) {
        fillDirected(model);
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
        fillDirected(model);
        people.fill(model, request);
        return "board/succession-new";
    }

    /** What was proposed, and what became of it. */
    @Members
    @GetMapping("/board/successions/{successionId}")
    String succession(@PathVariable UUID successionId, Caller caller, Model model) {
        fillDirected(model);
        SuccessionRow succession =
                board.succession(successionId)
                        .orElseThrow(
                                () -> new NotFoundException(SuccessionRow.class, successionId));
        model.addAttribute("succession", succession);
        model.addAttribute("isMine", succession.proposedBy().equals(caller.person().value()));
        model.addAttribute("isLosing", losing(succession, caller));
        return "board/succession";
    }

    /** Narrows from whom somebody is picked. */
    @Members
    @PostMapping({"/board/seats/people", "/board/deputies/people", "/board/successions/people"})
    String search(@RequestParam String name, HttpServletRequest request) {
        people.seek(name, request);
        return "redirect:" + request.getRequestURI().replaceFirst("people$", "new");
    }

    private void fill(Model model) {
        model.addAttribute("today", today());
    }

    /** Who directs, too: what is said of deputies and successions is about them. */
    private void fillDirected(Model model) {
        fill(model);
        model.addAttribute(
                "director",
                board.on(today()).seats().stream()
                        .filter(seat -> seat.kind().equals(SeatKind.DIRECTOR.name()))
                        .findFirst()
                        .orElse(null));
    }

    /** Whether it takes the seat of whoever looks, and has not yet. */
    private boolean losing(SuccessionRow succession, Caller caller) {
        return succession.endedSeat() != null
                && board.on(today()).seats().stream()
                        .filter(seat -> seat.seatId().equals(succession.endedSeat()))
                        .map(Seat::holder)
                        .anyMatch(caller.person().value()::equals);
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
    }
}
