package org.essaim.incubator.agenda.read;

import module java.base;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.FreeText;
import org.essaim.incubator.agenda.domain.AgendaItemEvent;
import org.essaim.incubator.agenda.domain.BoardVote;
import org.essaim.incubator.agenda.domain.Subject;
import org.essaim.runtime.rebuild.RebuildableTables;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes every agenda item and its votes as lists show them (R02). */
@Component
@ProcessingGroup("board")
@RebuildableTables({"agenda_item", "agenda_vote"})
class AgendaProjection {

    private final JdbcClient jdbc;

    AgendaProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(AgendaItemEvent event) {
        switch (event) {
            case AgendaItemEvent.Added e -> added(e);
            case AgendaItemEvent.VoteCast e -> voteCast(e);
            case AgendaItemEvent.Abstained e -> abstained(e);
            case AgendaItemEvent.Decided e -> decided(e);
        }
    }

    private void added(AgendaItemEvent.Added e) {
        Subject subject = e.subject();
        FreeText question = subject.question();
        jdbc.sql(
                        """
                        insert into agenda_item (item_id, kind, case_id, division, initiative,
                                                 question_digest, added_by, added_on,
                                                 closes_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(e.item(), subject.kind().name(), subject.caseId())
                .param(Objects.toString(subject.division(), null))
                .param(Objects.toString(subject.initiative(), null))
                .param(question == null ? null : question.digest())
                .param(Objects.toString(e.person(), null))
                .params(e.addedOn(), e.closesAt())
                .update();
    }

    private void voteCast(AgendaItemEvent.VoteCast e) {
        BoardVote vote = e.vote();
        entered(
                e.item(),
                new VoteRow(
                        vote.person().value(),
                        vote.seatId(),
                        vote.seat().name(),
                        vote.choice().name(),
                        e.meetingOn(),
                        e.castAt().atOffset(ZoneOffset.UTC)),
                vote.voteId());
    }

    private void abstained(AgendaItemEvent.Abstained e) {
        entered(
                e.item(),
                new VoteRow(
                        e.person().value(),
                        e.seat().seatId(),
                        e.seat().kind().name(),
                        "ABSTAINED",
                        e.meetingOn(),
                        e.abstainedAt().atOffset(ZoneOffset.UTC)),
                e.abstentionId());
    }

    private void entered(UUID item, VoteRow row, UUID entry) {
        jdbc.sql(
                        """
                        insert into agenda_vote (vote_id, item_id, person, seat_id, seat, choice,
                                                 meeting_on, cast_at, cast_no)
                        select ?, ?, ?, ?, ?, ?, ?, ?,
                               (select count(*) from agenda_vote where item_id = ?)
                        on conflict do nothing
                        """)
                .params(entry, item, row.person(), row.seatId(), row.seat(), row.choice())
                .params(row.meetingOn(), row.castAt(), item)
                .update();
    }

    private void decided(AgendaItemEvent.Decided e) {
        jdbc.sql(
                        """
                        update agenda_item set outcome = ?, yes = ?, no = ?, employees = ?,
                               users = ?, meeting_on = ?, review_on = ?, policy_version = ?,
                               decided_at = ?, decided_by = ?
                         where item_id = ?
                        """)
                .params(e.outcome().name(), e.tally().yes(), e.tally().no())
                .params(e.tally().employees(), e.tally().users(), e.meetingOn(), e.reviewOn())
                .params(e.policyVersion(), e.decidedAt().atOffset(ZoneOffset.UTC))
                .params(e.person().value(), e.item())
                .update();
    }
}
