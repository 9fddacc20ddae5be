package org.essaim.incubator.board.read;

import module java.base;

import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.KeysetQuery;
import org.essaim.web.NotFoundException;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.essaim.web.SortOrder;
import org.essaim.web.identity.Members;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who decides for the federation, and when (R01, R02). */
@RestController
@RequestMapping("/api/v1/board")
class BoardReadApi {

    private static final SortOrder<Seat> BY_DAY =
            SortOrder.by("from_on", SortKey::day, Seat::fromOn)
                    .then("seat_id", SortKey::id, Seat::seatId);
    private static final SortOrder<Meeting> LAST_FIRST =
            SortOrder.latest("meets_on", Meeting::meetsOn);

    private final JdbcClient jdbc;
    private final BoardQueries board;

    BoardReadApi(JdbcClient jdbc, BoardQueries board) {
        this.jdbc = jdbc;
        this.board = board;
    }

    /**
     * The seats of the board, past, present and to come, the first seated first (R02).
     *
     * @param on only those who sit on that day
     */
    @Members
    @GetMapping("/seats")
    Page<Seat> seats(@RequestParam(required = false) LocalDate on, PageRequest part) {
        return KeysetQuery.of(BoardQueries.SEATS)
                .where(":on between from_on and coalesce(until_on, 'infinity')", "on", on)
                .page(jdbc, BY_DAY, RecordMapper.of(Seat.class), part);
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
        return KeysetQuery.of(BoardQueries.MEETINGS)
                .page(jdbc, LAST_FIRST, RecordMapper.of(Meeting.class), part);
    }

    /** One meeting of the board, and who sits on its day (R02). */
    @Members
    @GetMapping("/meetings/{on}")
    Meeting meeting(@PathVariable LocalDate on) {
        return board.meeting(on).orElseThrow(() -> new NotFoundException(Meeting.class, on));
    }
}
