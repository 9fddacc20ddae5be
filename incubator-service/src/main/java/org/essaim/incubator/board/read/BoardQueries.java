package org.essaim.incubator.board.read;

import module java.base;

import org.essaim.runtime.read.KeysetQuery;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
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

    private static final List<String> BY_DAY = List.of("from_on", "seat_id");
    private static final List<String> LAST_FIRST = List.of("(date '1970-01-01' - meets_on)");

    private final JdbcClient jdbc;

    BoardQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The first seated first.
     *
     * @param on who sits on that day; null means every seat there is
     */
    List<Seat> seats(LocalDate on, PageRequest part) {
        return KeysetQuery.of(SEATS)
                .where(":on between from_on and coalesce(until_on, 'infinity')", "on", on)
                .after(BY_DAY, part.afterRow(key -> List.of(key.day(0), key.id(1))))
                .in(jdbc, BY_DAY, part.most())
                .query(Seat.class)
                .list();
    }

    Optional<Seat> seat(UUID seatId) {
        return jdbc.sql(SEATS + " where seat_id = ?").param(seatId).query(Seat.class).optional();
    }

    static String key(Seat row) {
        return SortKey.of(row.fromOn(), row.seatId());
    }

    /** The last one first, with who sits on that day. */
    List<Meeting> meetings(PageRequest part) {
        return KeysetQuery.of(MEETINGS)
                .after(LAST_FIRST, part.afterRow(key -> List.of((int) key.number(0))))
                .in(jdbc, LAST_FIRST, part.most())
                .query(Meeting.class)
                .list();
    }

    Optional<Meeting> meeting(LocalDate on) {
        return jdbc.sql(MEETINGS + " where meets_on = ?").param(on).query(Meeting.class).optional();
    }

    static String key(Meeting row) {
        return SortKey.of(-row.meetsOn().toEpochDay());
    }
}
