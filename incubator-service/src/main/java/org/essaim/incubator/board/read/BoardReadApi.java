package org.essaim.incubator.board.read;

import java.time.LocalDate;
import java.util.List;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.Members;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who decides for the federation, and when (R01, R02). */
@RestController
@RequestMapping("/api/v1/board")
class BoardReadApi {

    private static final int LAST_YEAR = 9999;

    private final BoardQueries board;

    BoardReadApi(BoardQueries board) {
        this.board = board;
    }

    /**
     * The seats of the board, past, present and to come (R02).
     *
     * @param on only those who sit on that day
     * @param size all where absent
     */
    @Members
    @GetMapping("/seats")
    ResponseEntity<List<BoardQueries.Seat>> seats(
            @RequestParam(required = false) LocalDate on,
            @RequestParam(required = false) String after,
            @RequestParam(required = false) Integer size) {
        if (on != null && on.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("on is a day up to the year " + LAST_YEAR);
        }
        PageRequest part = PageRequest.orWhole(after, size, 2);
        return part.bare(board.seats(on, part), BoardQueries::key);
    }

    /** The meetings of the board, the last one first (R02). */
    @Members
    @GetMapping("/meetings")
    ResponseEntity<List<BoardQueries.Meeting>> meetings(
            @RequestParam(required = false) String after,
            @RequestParam(required = false) Integer size) {
        PageRequest part = PageRequest.orWhole(after, size, 1);
        return part.bare(board.meetings(part), BoardQueries::key);
    }
}
