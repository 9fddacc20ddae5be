package org.essaim.incubator.desk.read;

import module java.base;

import java.sql.Types;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.SeatKind;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.incubator.board.domain.BoardState;
import org.essaim.incubator.board.domain.Term;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.identity.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for who sits on the board (R01, R02). */
@Component
record BoardItems(JdbcClient jdbc, BoardNow boards, SuccessionItems successions) {

    private static final int MOST = 100;

    /** The items {@code i}, with what their subject is called. */
    private static final String CALLED =
            """
            select i.*, coalesce(q.text, t.text, i.initiative) as what from (%s) i
              left join shown_text q on q.stream = :own and q.digest = i.question_digest
              left join initiative n on n.division = i.division and n.initiative = i.initiative
              left join shown_text t on t.stream = n.stream and t.digest = n.title_digest
            """;

    private static final String TO_VOTE_ON =
            """
            select i.*, i.added_on as since
              from (select *, case when :meets and (closes_at is null
                                                    or closes_at > cast(:time as time))
                                   then cast(:today as date) else cast(:next as date) end as by
                      from agenda_item where outcome is null) i
             where i.by is not null and not exists (
                   select from agenda_vote v
                    where v.item_id = i.item_id and v.seat_id = :seat
                      and v.meeting_on = case when i.by = :today then :today
                          else (select max(meeting_on) from agenda_vote
                                 where item_id = i.item_id) end)
             order by i.by, i.added_on, i.item_id limit :most
            """;

    /** With the last meeting in which the item was voted on, and what came of that. */
    private static final String TO_COUNT =
            """
            select i.*, l.since
              from (select * from agenda_item
                     where outcome is null and item_id in (select item_id from agenda_vote)) i
              cross join lateral (
                select max(v.meeting_on) as since,
                       count(*) filter (where v.seat_id in (:seats)) as known,
                       count(*) filter (where v.choice = 'YES') as yes,
                       count(*) filter (where v.choice = 'NO') as no,
                       bool_or(v.seat = 'EMPLOYEE_REPRESENTATIVE' and v.choice <> 'ABSTAINED')
                           as employees,
                       bool_or(v.seat = 'USER_REPRESENTATIVE' and v.choice <> 'ABSTAINED')
                           as users
                  from agenda_vote v
                 where v.item_id = i.item_id
                   and v.meeting_on = (select max(meeting_on) from agenda_vote
                                        where item_id = i.item_id)) l
             where l.employees and l.users and l.yes <> l.no
               and (l.known >= :seated or l.since < :today or i.closes_at <= cast(:time as time))
             order by l.since, i.item_id limit :most
            """;

    List<WorkItem> of(Caller caller, BoardState board, Instant now) {
        LocalDate today = BusinessDay.of(now);
        List<WorkItem> all = new ArrayList<>(successions.of(caller, board, today));
        boards.seatOf(board, caller, today)
                .ifPresent(
                        seat -> {
                            all.addAll(toVoteOn(seat, board, now));
                            all.addAll(toCount(board, now));
                            all.addAll(toDescribe());
                        });
        if (boards.directs(board, caller, today)) {
            toConvene(board, today).ifPresent(all::add);
            seatsToGive(board, today).forEach(all::add);
        }
        return all;
    }

    /**
     * For today's meeting what the seat has not voted on before the vote closes; for the next one
     * what it did not vote on when the item was voted on last.
     */
    private List<BoardWork.AgendaItemToVoteOn> toVoteOn(UUID seat, BoardState board, Instant now) {
        LocalDate today = BusinessDay.of(now);
        LocalDate next = nextMeeting(board, today.plusDays(1)).orElse(null);
        return jdbc.sql(CALLED.formatted(TO_VOTE_ON))
                .param("own", DivisionStream.CENTRE)
                .param("meets", board.meetsOn(today))
                .param("time", now.atZone(BusinessDay.ZONE).toLocalTime())
                .param("today", today)
                .param("next", next, Types.DATE)
                .param("seat", seat)
                .param("most", MOST)
                .query(RecordMapper.of(BoardWork.AgendaItemToVoteOn.class))
                .list();
    }

    /** With both sides among the voters and a majority, once all voted or the vote is over. */
    private List<BoardWork.VotesToCount> toCount(BoardState board, Instant now) {
        LocalDate today = BusinessDay.of(now);
        List<UUID> seats = board.on(today).stream().map(Term::seatId).toList();
        return jdbc.sql(CALLED.formatted(TO_COUNT))
                .param("own", DivisionStream.CENTRE)
                .param("seats", seats)
                .param("seated", seats.size())
                .param("today", today)
                .param("time", now.atZone(BusinessDay.ZONE).toLocalTime())
                .param("most", MOST)
                .query(RecordMapper.of(BoardWork.VotesToCount.class))
                .list();
    }

    /** Of initiatives that were launched for no irritant (R76). */
    private List<BoardWork.CaseToDescribe> toDescribe() {
        return jdbc.sql(
                        """
                        select c.case_id, c.division, c.initiative, c.opened_on as since,
                               coalesce(t.text, c.initiative) as title
                          from (select x.* from generalization_case x
                                  join generalization_initiative g using (division, initiative)
                                 where g.irritant_id is null
                                   and not exists (select from generalization_description d
                                                    where d.case_id = x.case_id)
                                   and not exists (select from generalization_added_target a
                                                    where a.case_id = x.case_id)
                                 order by x.opened_on, x.case_id limit :most) c
                          left join initiative n
                            on n.division = c.division and n.initiative = c.initiative
                          left join shown_text t
                            on t.stream = n.stream and t.digest = n.title_digest
                        """)
                .param("most", MOST)
                .query(RecordMapper.of(BoardWork.CaseToDescribe.class))
                .list();
    }

    private Optional<BoardWork.MeetingToConvene> toConvene(BoardState board, LocalDate today) {
        return nextMeeting(board, today).isPresent()
                ? Optional.empty()
                : jdbc.sql(
                                """
                                select count(*) as items, min(added_on) as since from agenda_item
                                 where outcome is null
                                """)
                        .query(RecordMapper.of(BoardWork.MeetingToConvene.class))
                        .optional()
                        .filter(waiting -> waiting.items() > 0);
    }

    private static Stream<BoardWork.SeatToGive> seatsToGive(BoardState board, LocalDate today) {
        return Stream.of(SeatKind.EMPLOYEE_REPRESENTATIVE, SeatKind.USER_REPRESENTATIVE)
                .filter(kind -> board.on(today).stream().noneMatch(term -> term.kind() == kind))
                .map(kind -> new BoardWork.SeatToGive(kind, emptySince(kind, board, today)));
    }

    /** Null where nobody ever sat there. */
    private static LocalDate emptySince(SeatKind kind, BoardState board, LocalDate today) {
        return board.terms().stream()
                .filter(term -> term.kind() == kind && term.from().isBefore(today))
                .map(term -> term.until().plusDays(1))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The first meeting on that day or later. */
    static Optional<LocalDate> nextMeeting(BoardState board, LocalDate from) {
        return board.meetings().stream()
                .filter(day -> !day.isBefore(from))
                .min(Comparator.naturalOrder());
    }
}
