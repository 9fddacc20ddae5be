package org.essaim.incubator.board.read;

import module java.base;

import org.essaim.web.NotFoundException;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.Members;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who decides for the federation, and when (R01, R02). */
@RestController
@RequestMapping("/api/v1/board")
class BoardReadApi {

    private final BoardQueries board;

    BoardReadApi(BoardQueries board) {
        this.board = board;
    }

    /**
     * The seats of the board, past, present and to come (R02).
     *
     * @param on only those who sit on that day
     */
    @Members
    @GetMapping("/seats")
    Page<Seat> seats(@RequestParam(required = false) LocalDate on, PageRequest part) {
        return board.seats(on, part.orWhole());
    }

    /** One seat of the board (R02). */
    @Members
    @GetMapping("/seats/{seatId}")
    Seat seat(@PathVariable UUID seatId) {
        return board.seat(seatId).orElseThrow(() -> new NotFoundException(Seat.class, seatId));
    }

    /** The meetings of the board, the last one first (R02). */
    @Members
    @GetMapping("/meetings")
    Page<Meeting> meetings(PageRequest part) {
        return board.meetings(part.orWhole());
    }

    /** One meeting of the board, and who sits on its day (R02). */
    @Members
    @GetMapping("/meetings/{on}")
    Meeting meeting(@PathVariable LocalDate on) {
        return board.meeting(on).orElseThrow(() -> new NotFoundException(Meeting.class, on));
    }
}
