package org.essaim.incubator.board.read;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.incubator.board.domain.BoardEvent;
import org.essaim.runtime.read.KeysetQuery;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who sits, sat or will sit on the board, and when it meets (R01, R02). */
@Component
@ProcessingGroup("board")
class BoardRegister {

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

    BoardRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(BoardEvent event) {
        switch (event) {
            case BoardEvent.Seated e -> seated(e);
            case BoardEvent.TermEnded e ->
                    jdbc.sql("update board_seat set until_on = ? where seat_id = ?")
                            .params(e.lastDay(), e.seatId())
                            .update();
            case BoardEvent.Convened e ->
                    jdbc.sql("insert into board_meeting values (?, ?) on conflict do nothing")
                            .params(e.on(), e.person().value())
                            .update();
        }
    }

    /**
     * The first seated first.
     *
     * @param on who sits on that day; null means everybody that there is a seat of
     */
    List<SeatRow> seats(LocalDate on, PageRequest part) {
        return KeysetQuery.of("select seat_id, holder, kind, from_on, until_on from board_seat")
                .where(":on between from_on and coalesce(until_on, 'infinity')", "on", on)
                .after(BY_DAY, part.afterRow(key -> List.of(key.day(0), key.id(1))))
                .in(jdbc, BY_DAY, part.most())
                .query(SeatRow.class)
                .list();
    }

    static String key(SeatRow row) {
        return SortKey.of(row.fromOn(), row.seatId());
    }

    /** The last one first, with who sits on that day. */
    List<MeetingRow> meetings(PageRequest part) {
        return KeysetQuery.of(MEETINGS)
                .after(LAST_FIRST, part.afterRow(key -> List.of((int) key.number(0))))
                .in(jdbc, LAST_FIRST, part.most())
                .query(MeetingRow.class)
                .list();
    }

    static String key(MeetingRow row) {
        return SortKey.of(-row.meetsOn().toEpochDay());
    }

    private void seated(BoardEvent.Seated e) {
        jdbc.sql("insert into board_seat values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                .param(e.term().seatId())
                .param(e.term().holder().value())
                .param(e.term().kind().name())
                .param(e.term().from())
                .param(e.term().until())
                .param(e.person().value())
                .update();
    }
}
