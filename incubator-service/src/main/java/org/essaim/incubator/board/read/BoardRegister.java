package org.essaim.incubator.board.read;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.incubator.board.domain.BoardEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who sits, sat or will sit on the board, and when it meets (R01, R02). */
@Component
@ProcessingGroup("board")
class BoardRegister {

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
    List<SeatRow> seats(LocalDate on) {
        return jdbc.sql(
                        """
                        select seat_id, holder, kind, from_on, until_on from board_seat
                         where :on::date is null
                            or :on between from_on and coalesce(until_on, 'infinity')
                         order by from_on, seat_id
                        """)
                .param("on", on, Types.DATE)
                .query(SeatRow.class)
                .list();
    }

    /** The last one first, with who sits on that day. */
    List<MeetingRow> meetings() {
        return jdbc.sql(
                        """
                        select m.meets_on, m.convened_by,
                               count(*) filter (where s.kind = 'DIRECTOR') as directors,
                               count(*) filter (where s.kind = 'EMPLOYEE_REPRESENTATIVE')
                                   as employees,
                               count(*) filter (where s.kind = 'USER_REPRESENTATIVE') as users
                          from board_meeting m left join board_seat s
                            on m.meets_on between s.from_on and coalesce(s.until_on, 'infinity')
                         group by m.meets_on, m.convened_by order by m.meets_on desc
                        """)
                .query(MeetingRow.class)
                .list();
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
