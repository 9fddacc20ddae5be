package org.essaim.incubator.board.read;

import module java.base;

import org.essaim.runtime.read.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who decides for the federation and when, as pages show it (R01, R02). */
@Component
public class BoardQueries {

    static final String SEATS = "select seat_id, holder, kind, from_on, until_on from board_seat";
    static final String DEPUTIES =
            "select deputy_id, seat_id, deputy, from_on, until_on from board_deputy";
    static final String SUCCESSIONS =
            """
            select succession_id, successor, from_on, until_on, proposed_by, confirmed_by,
                   ended_seat, contradicted_by
              from board_succession
            """;
    static final String MEETINGS =
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

    private final JdbcClient jdbc;

    BoardQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who sits on that day, the director first, and in the director's seat who acts for them. */
    public Seating on(LocalDate day) {
        List<Seat> seats =
                rows(
                        Seat.class,
                        SEATS
                                + " where ? between from_on and coalesce(until_on, 'infinity')"
                                + " order by kind, from_on, seat_id",
                        day);
        return new Seating(
                day,
                seats,
                rows(
                        DeputyRow.class,
                        DEPUTIES
                                + " where ? between from_on and until_on and seat_id = any(?)"
                                + " order by from_on, deputy_id",
                        day,
                        seats.stream().map(Seat::seatId).toArray(UUID[]::new)));
    }

    /** The seats whose term is not over on that day, then the others, the last one first. */
    public List<Seat> seats(LocalDate day) {
        return rows(
                Seat.class,
                SEATS
                        + " order by until_on < ? nulls first, kind, from_on desc, seat_id"
                        + " limit 100",
                day);
    }

    public Optional<Seat> seat(UUID seatId) {
        return rows(Seat.class, SEATS + " where seat_id = ?", seatId).stream().findFirst();
    }

    /** The last one first. */
    public List<Meeting> meetings() {
        return rows(Meeting.class, MEETINGS + " order by meets_on desc limit 100");
    }

    public Optional<Meeting> meeting(LocalDate on) {
        return rows(Meeting.class, MEETINGS + " where meets_on = ?", on).stream().findFirst();
    }

    /** The last one first. */
    public List<DeputyRow> deputies() {
        return rows(DeputyRow.class, DEPUTIES + " order by from_on desc, deputy_id limit 100");
    }

    public Optional<DeputyRow> deputy(UUID deputyId) {
        return rows(DeputyRow.class, DEPUTIES + " where deputy_id = ?", deputyId).stream()
                .findFirst();
    }

    /** The last one first. */
    public List<SuccessionRow> successions() {
        return rows(
                SuccessionRow.class,
                SUCCESSIONS + " order by from_on desc, succession_id limit 100");
    }

    public Optional<SuccessionRow> succession(UUID successionId) {
        return rows(SuccessionRow.class, SUCCESSIONS + " where succession_id = ?", successionId)
                .stream()
                .findFirst();
    }

    private <T extends Record> List<T> rows(Class<T> row, String select, Object... of) {
        return jdbc.sql(select).params(of).query(RecordMapper.of(row)).list();
    }
}
