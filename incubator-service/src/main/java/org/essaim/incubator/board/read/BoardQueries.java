package org.essaim.incubator.board.read;

import module java.base;

import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.KeysetQuery;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.essaim.web.SortOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who sits, sat or will sit on the board, and when it meets (R01, R02). */
@Component
class BoardQueries {

    private static final String SEATS =
            "select seat_id, holder, kind, from_on, until_on from board_seat";

    private static final String MEETINGS =
            """
            select m.meets_on, m.convened_by, s.*
              from board_meeting m
              cross join lateral (
                select count(*) filter (where kind = 'DIRECTOR') as directors,
                       count(*) filter (where kind = 'EMPLOYEE_REPRESENTATIVE') as employees,
                       count(*) filter (where kind = 'USER_REPRESENTATIVE') as users
                  from board_seat
                 where m.meets_on between from_on and coalesce(until_on, 'infinity')) s
            """;

    private static final SortOrder<Seat> BY_DAY =
            SortOrder.by("from_on", SortKey::day, Seat::fromOn)
                    .then("seat_id", SortKey::id, Seat::seatId);
    private static final SortOrder<Meeting> LAST_FIRST =
            SortOrder.<Meeting, Integer>by(
                    "(date '1970-01-01' - meets_on)",
                    SortKey::integer,
                    row -> (int) -row.meetsOn().toEpochDay());

    private final JdbcClient jdbc;

    BoardQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The first seated first.
     *
     * @param on who sits on that day; null means every seat there is
     */
    Page<Seat> seats(LocalDate on, PageRequest part) {
        return KeysetQuery.of(SEATS)
                .where(":on between from_on and coalesce(until_on, 'infinity')", "on", on)
                .page(jdbc, BY_DAY, RecordMapper.of(Seat.class), part);
    }

    Optional<Seat> seat(UUID seatId) {
        return jdbc.sql(SEATS + " where seat_id = ?").param(seatId).query(Seat.class).optional();
    }

    /** The last one first, with who sits on that day. */
    Page<Meeting> meetings(PageRequest part) {
        return KeysetQuery.of(MEETINGS)
                .page(jdbc, LAST_FIRST, RecordMapper.of(Meeting.class), part);
    }

    Optional<Meeting> meeting(LocalDate on) {
        return jdbc.sql(MEETINGS + " where meets_on = ?").param(on).query(Meeting.class).optional();
    }
}
