package org.essaim.incubator.desk.read;

import module java.base;

import org.essaim.contract.SeatKind;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.incubator.board.domain.BoardState;
import org.essaim.incubator.board.domain.Term;
import org.essaim.runtime.read.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The next meeting of the board, and what its quorum misses (R02). */
@Component
public class NextMeetings {

    private static final int SHOWN = 3;

    private final JdbcClient jdbc;

    NextMeetings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A meeting of today or of a day to come.
     *
     * @param items the first of what is on the agenda
     * @param more how many items there are beside these
     * @param seats how many sit on that day
     * @param empty sides of which nobody sits on that day: it cannot decide anything
     */
    public record Meeting(
            LocalDate on, List<Item> items, long more, int seats, List<SeatKind> empty) {}

    /**
     * What is to be decided.
     *
     * @param caseId of a case; null of a question
     * @param what the question, or the title of the initiative of a case
     * @param closesAt when the vote closes, or null for the end of the day
     * @param votes of seats that are known of this meeting, abstentions too
     * @param employees whether an employee representative voted
     * @param users whether a user representative voted
     */
    public record Item(
            UUID itemId,
            UUID caseId,
            String what,
            LocalTime closesAt,
            int votes,
            boolean employees,
            boolean users) {}

    public Optional<Meeting> next(BoardState board, LocalDate today) {
        return BoardItems.nextMeeting(board, today).map(on -> meeting(board, on));
    }

    private Meeting meeting(BoardState board, LocalDate on) {
        List<Term> seated = board.on(on);
        List<Item> items = items(on);
        long all =
                jdbc.sql("select count(*) from agenda_item where outcome is null")
                        .query(Long.class)
                        .single();
        return new Meeting(
                on,
                items,
                all - items.size(),
                seated.size(),
                Stream.of(SeatKind.EMPLOYEE_REPRESENTATIVE, SeatKind.USER_REPRESENTATIVE)
                        .filter(side -> seated.stream().noneMatch(term -> term.kind() == side))
                        .toList());
    }

    private List<Item> items(LocalDate on) {
        return jdbc.sql(
                        """
                        select i.item_id, i.case_id, i.closes_at,
                               coalesce(q.text, t.text, i.initiative) as what, v.*
                          from (select * from agenda_item where outcome is null
                                 order by added_on, item_id limit :most) i
                          left join shown_text q
                            on q.stream = :own and q.digest = i.question_digest
                          left join initiative n
                            on n.division = i.division and n.initiative = i.initiative
                          left join shown_text t
                            on t.stream = n.stream and t.digest = n.title_digest
                          cross join lateral (
                            select count(*) as votes,
                                   coalesce(bool_or(seat = 'EMPLOYEE_REPRESENTATIVE'
                                       and choice <> 'ABSTAINED'), false) as employees,
                                   coalesce(bool_or(seat = 'USER_REPRESENTATIVE'
                                       and choice <> 'ABSTAINED'), false) as users
                              from agenda_vote
                             where item_id = i.item_id and meeting_on = :on) v
                         order by i.added_on, i.item_id
                        """)
                .param("own", DivisionStream.CENTRE)
                .param("on", on)
                .param("most", SHOWN)
                .query(RecordMapper.of(Item.class))
                .list();
    }
}
