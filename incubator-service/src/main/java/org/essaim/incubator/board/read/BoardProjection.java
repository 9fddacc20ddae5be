package org.essaim.incubator.board.read;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.incubator.board.domain.BoardEvent;
import org.essaim.incubator.board.domain.Term;
import org.essaim.runtime.rebuild.RebuildableTables;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes who sits, sat or will sit on the board, and when it meets (R01, R02). */
@Component
@ProcessingGroup("board")
@RebuildableTables({"board_seat", "board_meeting"})
class BoardProjection {

    private final JdbcClient jdbc;

    BoardProjection(JdbcClient jdbc) {
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
                    jdbc.sql(
                                    """
                                    insert into board_meeting (meets_on, convened_by)
                                    values (?, ?) on conflict do nothing
                                    """)
                            .params(e.on(), e.person().value())
                            .update();
        }
    }

    private void seated(BoardEvent.Seated e) {
        Term term = e.term();
        jdbc.sql(
                        """
                        insert into board_seat (seat_id, holder, kind, from_on, until_on, given_by)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(term.seatId(), term.holder().value(), term.kind().name(), term.from())
                .params(term.until(), e.person().value())
                .update();
    }
}
