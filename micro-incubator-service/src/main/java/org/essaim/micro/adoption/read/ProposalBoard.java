package org.essaim.micro.adoption.read;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.micro.adoption.domain.AdoptionEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the division is offered and how it answered, one row an origin. */
@Component
@ProcessingGroup("activity")
record ProposalBoard(JdbcClient jdbc) {

    /** By origin, from the one after the given one on. */
    List<ProposalRow> rows(String after, int size) {
        return jdbc.sql(
                        """
                        select p.*, r.text as reason, t.text as title from proposal p
                          left join shown_text r on r.stream = ? and r.digest = p.reason_digest
                          left join shown_text t on t.stream = ? and t.digest = p.title_digest
                         where origin > ? order by origin limit ?
                        """)
                .params(DivisionStream.CENTRE, DivisionStream.CENTRE, after, size)
                .query(ProposalRow.class)
                .list();
    }

    @EventHandler
    void on(AdoptionEvent event) {
        switch (event) {
            case AdoptionEvent.Proposed e -> proposed(e);
            case AdoptionEvent.Adopted e -> answered(e, "ADOPTED", e.initiative().value());
            case AdoptionEvent.Declined e -> answered(e, "DECLINED", null);
        }
    }

    private void proposed(AdoptionEvent.Proposed e) {
        jdbc.sql(
                        """
                        insert into proposal (origin, proposal_id, origin_division, irritant,
                            proposed_on, reason_digest, title_digest)
                        values (?, ?, ?, ?, ?, ?, coalesce(
                            (select title_digest from offered_title
                              where origin_division = ? and origin = ?), ?))
                        on conflict (origin) do update
                           set proposal_id = excluded.proposal_id, irritant = excluded.irritant,
                               proposed_on = excluded.proposed_on, answer = 'OPEN',
                               reason_digest = excluded.reason_digest,
                               title_digest = excluded.title_digest
                        """)
                .params(
                        e.origin().value(),
                        e.proposalId(),
                        e.originDivision().value(),
                        e.irritant(),
                        e.proposedOn(),
                        e.reason() == null ? null : e.reason().digest(),
                        e.originDivision().value(),
                        e.origin().value(),
                        e.title() == null ? null : e.title().digest())
                .update();
    }

    private void answered(AdoptionEvent event, String answer, String adoptedAs) {
        jdbc.sql("update proposal set answer = ?, adopted_as = ? where origin = ?")
                .params(answer, adoptedAs, event.origin().value())
                .update();
    }
}
