package org.essaim.incubator.board.read;

import module java.base;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.incubator.board.domain.BoardEvent;
import org.essaim.incubator.board.domain.Deputy;
import org.essaim.incubator.board.domain.Succession;
import org.essaim.incubator.board.domain.Term;
import org.essaim.runtime.rebuild.RebuildableTables;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes who sits, sat or will sit on the board, and when it meets (R01, R02). */
@Component
@ProcessingGroup("board")
@RebuildableTables({"board_seat", "board_meeting", "board_deputy", "board_succession"})
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
            case BoardEvent.DeputyNamed e -> named(e);
            case BoardEvent.DeputyEnded e ->
                    jdbc.sql("update board_deputy set until_on = ? where deputy_id = ?")
                            .params(e.lastDay(), e.deputyId())
                            .update();
            case BoardEvent.SuccessionProposed e -> proposed(e);
            case BoardEvent.SuccessionConfirmed e ->
                    jdbc.sql(
                                    """
                                    update board_succession
                                       set confirmed_by = ?, ended_seat = ?, former_until = ?
                                     where succession_id = ?
                                    """)
                            .params(e.person().value(), e.endedSeat(), e.formerUntil())
                            .param(e.successionId())
                            .update();
            case BoardEvent.SuccessionContradicted e -> contradicted(e);
        }
    }

    private void named(BoardEvent.DeputyNamed e) {
        Deputy deputy = e.deputy();
        jdbc.sql(
                        """
                        insert into board_deputy
                            (deputy_id, seat_id, deputy, from_on, until_on, named_by)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(deputy.deputyId(), deputy.seatId(), deputy.deputy().value())
                .params(deputy.from(), deputy.until(), e.person().value())
                .update();
    }

    private void proposed(BoardEvent.SuccessionProposed e) {
        Succession succession = e.succession();
        jdbc.sql(
                        """
                        insert into board_succession
                            (succession_id, successor, from_on, until_on, proposed_by)
                        values (?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .param(succession.successionId())
                .param(Objects.toString(succession.successor(), null))
                .params(succession.from(), succession.until(), e.person().value())
                .update();
    }

    /** The term goes on as before, and the successor never had a seat. */
    private void contradicted(BoardEvent.SuccessionContradicted e) {
        jdbc.sql(
                        """
                        update board_seat s set until_on = b.former_until
                          from board_succession b
                         where b.succession_id = ? and s.seat_id = b.ended_seat
                        """)
                .param(e.successionId())
                .update();
        jdbc.sql("delete from board_seat where seat_id = ?").param(e.successionId()).update();
        jdbc.sql("update board_succession set contradicted_by = ? where succession_id = ?")
                .params(e.person().value(), e.successionId())
                .update();
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
