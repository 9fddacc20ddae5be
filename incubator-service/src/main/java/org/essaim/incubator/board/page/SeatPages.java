package org.essaim.incubator.board.page;

import module java.base;

import jakarta.servlet.http.HttpServletRequest;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.SeatKind;
import org.essaim.federation.directory.Names;
import org.essaim.federation.directory.ShownNames;
import org.essaim.incubator.board.read.BoardQueries;
import org.essaim.incubator.board.read.Seat;
import org.essaim.pages.PageController;
import org.essaim.pages.frame.Options;
import org.essaim.web.NotFoundException;
import org.essaim.web.identity.Members;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who sits on the board and until when, and when it meets (R01, R02). */
@PageController
class SeatPages {

    private final BoardQueries board;
    private final PeoplePicker people;
    private final Names names;
    private final Options options;
    private final Clock clock;

    SeatPages(BoardQueries board, PeoplePicker people, Names names, Options options, Clock clock) {
        this.board = board;
        this.people = people;
        this.names = names;
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

    /** Narrows from whom somebody is picked. */
    @Members
    @PostMapping({"/board/seats/people", "/board/deputies/people", "/board/successions/people"})
    String search(@RequestParam String name, HttpServletRequest request) {
        people.seek(name, request);
        return "redirect:" + request.getRequestURI().replaceFirst("people$", "new");
    }

    private void fill(Model model) {
        model.addAttribute("today", today());
        model.addAttribute("names", new ShownNames(names));
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
    }
}
