package org.essaim.incubator.agenda.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.incubator.agenda.domain.AgendaItemEvent;
import org.essaim.incubator.agenda.domain.Subject;
import org.essaim.runtime.read.KeysetQuery;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every matter that was put before the board, with its votes (R02). */
@Component
@ProcessingGroup("board")
class AgendaBoard {

    private static final String SELECT =
            """
            select m.*, t.text as question from matter m
              left join shown_text t on t.stream = :own and t.digest = m.question_digest
            """;

    private static final List<String> BY_DAY = List.of("m.put_on", "m.matter_id");

    private final JdbcClient jdbc;

    AgendaBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(AgendaItemEvent event) {
        switch (event) {
            case AgendaItemEvent.CasePut e -> put(e.matter(), e.subject(), null, null, e.putOn());
            case AgendaItemEvent.QuestionPut e ->
                    put(e.matter(), null, e.question().digest(), e.person().value(), e.putOn());
            case AgendaItemEvent.VoteCast e -> cast(e);
            case AgendaItemEvent.Decided e -> decided(e);
        }
    }

    /** The first put first. */
    List<AgendaItemRow> rows(Boolean decided, LocalDate meetingOn, PageRequest part) {
        return KeysetQuery.of(SELECT)
                .when(Boolean.TRUE.equals(decided), "m.outcome is not null")
                .when(Boolean.FALSE.equals(decided), "m.outcome is null")
                .where("m.meeting_on = :meeting", "meeting", meetingOn)
                .after(BY_DAY, part.afterRow(key -> List.of(key.day(0), key.id(1))))
                .in(jdbc, BY_DAY, part.most())
                .param("own", DivisionStream.CENTRE)
                .query(AgendaBoard::row)
                .list();
    }

    static String key(AgendaItemRow row) {
        return SortKey.of(row.putOn(), row.matterId());
    }

    Optional<AgendaItemDetails> file(UUID matter) {
        return jdbc.sql(SELECT + " where m.matter_id = :matter")
                .param("own", DivisionStream.CENTRE)
                .param("matter", matter)
                .query(AgendaBoard::row)
                .optional()
                .map(row -> new AgendaItemDetails(row, votes(matter)));
    }

    private List<AgendaItemDetails.Vote> votes(UUID matter) {
        return jdbc.sql(
                        """
                        select person, seat_id, seat, choice, meeting_on, cast_at
                          from matter_vote where matter_id = ? order by meeting_on, cast_no
                        """)
                .param(matter)
                .query(
                        (row, _) ->
                                new AgendaItemDetails.Vote(
                                        row.getString("person"),
                                        row.getObject("seat_id", UUID.class),
                                        row.getString("seat"),
                                        row.getString("choice"),
                                        row.getObject("meeting_on", LocalDate.class),
                                        instant(row, "cast_at")))
                .list();
    }

    private void put(UUID matter, Subject subject, String question, String by, LocalDate on) {
        jdbc.sql(
                        """
                        insert into matter (matter_id, case_id, division, initiative,
                                            question_digest, put_by, put_on)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .param(matter)
                .param(subject == null ? null : subject.caseId())
                .param(subject == null ? null : subject.division().value())
                .param(subject == null ? null : subject.initiative().value())
                .param(question)
                .param(by)
                .param(on)
                .update();
    }

    private void cast(AgendaItemEvent.VoteCast e) {
        jdbc.sql(
                        """
                        insert into matter_vote
                        select ?, ?, ?, ?, ?, ?, ?, ?,
                               (select count(*) from matter_vote where matter_id = ?)
                        on conflict do nothing
                        """)
                .param(e.vote().voteId())
                .param(e.matter())
                .param(e.vote().person().value())
                .param(e.vote().seatId())
                .param(e.vote().seat().name())
                .param(e.vote().choice().name())
                .param(e.meetingOn())
                .param(e.castAt().atOffset(ZoneOffset.UTC))
                .param(e.matter())
                .update();
    }

    private void decided(AgendaItemEvent.Decided e) {
        jdbc.sql(
                        """
                        update matter set outcome = ?, yes = ?, no = ?, employees = ?, users = ?,
                               meeting_on = ?, review_on = ?, policy_version = ?, decided_at = ?,
                               decided_by = ?
                         where matter_id = ?
                        """)
                .param(e.outcome().name())
                .param(e.tally().yes())
                .param(e.tally().no())
                .param(e.tally().employees())
                .param(e.tally().users())
                .param(e.meetingOn())
                .param(e.reviewOn())
                .param(e.policyVersion())
                .param(e.decidedAt().atOffset(ZoneOffset.UTC))
                .param(e.person().value())
                .param(e.matter())
                .update();
    }

    private static AgendaItemRow row(ResultSet row, int number) throws SQLException {
        return new AgendaItemRow(
                row.getObject("matter_id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("division"),
                row.getString("initiative"),
                row.getString("question"),
                row.getString("question_digest"),
                row.getString("put_by"),
                row.getObject("put_on", LocalDate.class),
                row.getString("outcome"),
                row.getObject("yes", Integer.class),
                row.getObject("no", Integer.class),
                row.getObject("employees", Integer.class),
                row.getObject("users", Integer.class),
                row.getObject("meeting_on", LocalDate.class),
                row.getObject("review_on", LocalDate.class),
                row.getObject("policy_version", Integer.class),
                instant(row, "decided_at"),
                row.getString("decided_by"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
