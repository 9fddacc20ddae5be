package org.essaim.incubator.desk.read;

import module java.base;

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

    /** Open items, with what their subject is called. */
    private static final String ITEMS =
            """
            select i.item_id, i.case_id, i.division, i.added_on as since,
                   coalesce(q.text, t.text, i.initiative) as what, i.closes_at
              from agenda_item i
              left join shown_text q on q.stream = :own and q.digest = i.question_digest
              left join initiative n on n.division = i.division and n.initiative = i.initiative
              left join shown_text t on t.stream = n.stream and t.digest = n.title_digest
             where i.outcome is null
            """;

    /** The day on which the last votes on the item {@code i} were cast, and those votes. */
    private static final String LAST_VOTES =
            """
            select v.* from agenda_vote v
             where v.item_id = i.item_id
               and v.meeting_on = (select max(meeting_on) from agenda_vote
                                    where item_id = i.item_id)
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
        return jdbc.sql(
                        """
                        select * from (
                            select i.*, case when :meets and (closes_at is null
                                                              or closes_at > cast(:time as time))
                                             then cast(:today as date)
                                             else cast(:next as date) end as by
                              from (
                        """
                                + ITEMS
                                + """
                                ) i) i
                                 where i.by is not null and not exists (
                                       select from agenda_vote v
                                        where v.item_id = i.item_id and v.seat_id = :seat
                                          and v.meeting_on = case when i.by = :today then :today
                                              else (select max(meeting_on) from agenda_vote
                                                     where item_id = i.item_id) end)
                                 order by i.by, i.since, i.item_id limit :most
                                """)
                .param("own", DivisionStream.CENTRE)
                .param("meets", board.meetsOn(today))
                .param("time", now.atZone(BusinessDay.ZONE).toLocalTime())
                .param("today", today)
                .param("next", next, java.sql.Types.DATE)
                .param("seat", seat)
                .param("most", MOST)
                .query(RecordMapper.of(BoardWork.AgendaItemToVoteOn.class))
                .list();
    }

    /** With both sides among the voters and a majority, once all voted or the vote is over. */
    private List<BoardWork.VotesToCount> toCount(BoardState board, Instant now) {
        LocalDate today = BusinessDay.of(now);
        List<UUID> seats = board.on(today).stream().map(Term::seatId).toList();
        return jdbc.sql(
                        """
                        select i.item_id, i.case_id, i.what, i.division, l.since from (
                        """
                                + ITEMS
                                + """
                                ) i cross join lateral (
                                    select max(v.meeting_on) as since,
                                           count(*) filter (where v.seat_id in (:seats)) as known,
                                           count(*) filter (where v.choice = 'YES') as yes,
                                           count(*) filter (where v.choice = 'NO') as no,
                                           bool_or(v.seat = 'EMPLOYEE_REPRESENTATIVE'
                                                   and v.choice <> 'ABSTAINED') as employees,
                                           bool_or(v.seat = 'USER_REPRESENTATIVE'
                                                   and v.choice <> 'ABSTAINED') as users
                                      from (
                                """
                                + LAST_VOTES
                                + """
                                ) v) l
                                 where l.employees and l.users and l.yes <> l.no
                                   and (l.known >= :seated or l.since < :today
                                        or i.closes_at <= cast(:time as time))
                                 order by l.since, i.item_id limit :most
                                """)
                .param("own", DivisionStream.CENTRE)
                .param("seats", seats)
                .param("seated", seats.size())
                .param("today", today)
                .param("time", now.atZone(BusinessDay.ZONE).toLocalTime())
                .param("most", MOST)
                .query(RecordMapper.of(BoardWork.VotesToCount.class))
                .list();
    }

    private List<BoardWork.CaseToDescribe> toDescribe() {
        return jdbc.sql(
                        """
                        select c.case_id, c.division, c.initiative,
                               coalesce(t.text, c.initiative) as title, c.opened_on as since
                          from generalization_case c
                          left join initiative n
                            on n.division = c.division and n.initiative = c.initiative
                          left join shown_text t
                            on t.stream = n.stream and t.digest = n.title_digest
                         where not exists (
                               select from generalization_description d
                                where d.case_id = c.case_id)
                           and not exists (
                               select from generalization_added_target a
                                where a.case_id = c.case_id)
                           and not exists (
                               select from generalization_initiative g
                                 join generalization_irritant o
                                   on o.irritant_id = g.irritant_id and o.division = g.division
                                where g.division = c.division and g.initiative = c.initiative)
                         order by c.opened_on, c.case_id limit :most
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
