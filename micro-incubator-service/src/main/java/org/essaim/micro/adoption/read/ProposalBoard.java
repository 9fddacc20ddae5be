package org.essaim.micro.adoption.read;

import module java.base;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.micro.adoption.domain.AdoptionEvent;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What others built for what hurts here, as people look through it (R72, R73): what the division is
 * offered and how it answered, one row an origin.
 */
@Component
@ProcessingGroup("activity")
public record ProposalBoard(JdbcClient jdbc, DivisionId division) {

    private static final String OFFERS =
            """
            select p.origin, p.proposal_id, p.origin_division, p.irritant, p.proposed_on,
                   p.answer, p.adopted_as, r.text as reason, h.text as hurts, i.corroborations,
                   coalesce(t.text, p.origin) as title
              from proposal p
              left join irritant i using (irritant)
              left join shown_text h on h.stream = :stream and h.digest = i.hurts_digest
              left join shown_text r on r.stream = :centre and r.digest = p.reason_digest
              left join shown_text t on t.stream = :centre and t.digest = p.title_digest
            """;

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

    /**
     * The latest first.
     *
     * @param open what waits for an answer, or what was answered
     */
    public Page<OfferRow> offers(boolean open, PageRequest part) {
        SortKey after = part.key(2);
        return part.page(
                offers(
                                """
                                 where (p.answer = 'OPEN') = :open
                                   and (:on::date is null
                                        or (p.proposed_on, p.origin) < (:on, :origin))
                                 order by p.proposed_on desc, p.origin desc limit :most
                                """)
                        .param("open", open)
                        .param("on", after == null ? null : after.day(0))
                        .param("origin", after == null ? "" : after.text(1))
                        .param("most", part.most())
                        .query(RecordMapper.of(OfferRow.class))
                        .list(),
                row -> SortKey.of(row.proposedOn(), row.origin()));
    }

    /** Empty where nobody offered it. */
    public Optional<OfferRow> one(InitiativeId origin) {
        return offers(" where p.origin = :origin")
                .param("origin", origin.value())
                .query(RecordMapper.of(OfferRow.class))
                .optional();
    }

    private JdbcClient.StatementSpec offers(String where) {
        return jdbc.sql(OFFERS + where)
                .param("stream", DivisionStream.of(division))
                .param("centre", DivisionStream.CENTRE);
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

    /**
     * A product of others with what makes it relevant here.
     *
     * @param origin the initiative that is offered
     * @param title what its division calls it; its id where that is not known, {@code [redacted]}
     *     where it was (R100)
     * @param irritant of this division (R72); null where the board says why
     * @param hurts what that irritant is, or {@code [redacted]} (R100)
     * @param corroborations how many others here feel it; null where there is no irritant
     * @param reason of the board (R76), {@code [redacted]} where it was, or null
     * @param answer OPEN, ADOPTED or DECLINED
     * @param adoptedAs the initiative launched here, or null
     */
    public record OfferRow(
            String origin,
            String title,
            UUID proposalId,
            String originDivision,
            UUID irritant,
            String hurts,
            Integer corroborations,
            String reason,
            LocalDate proposedOn,
            String answer,
            String adoptedAs) {}

    /**
     * One product of others.
     *
     * @param origin the initiative that is offered
     * @param irritant of this division, which makes it relevant here (R72); null where the board
     *     says why
     * @param title what its division calls it, {@code [redacted]} where it was, or null
     * @param reason of the board (R76), {@code [redacted]} where it was, or null
     * @param answer OPEN, ADOPTED or DECLINED
     * @param adoptedAs the initiative launched here, or null
     */
    public record ProposalRow(
            String origin,
            String title,
            UUID proposalId,
            String originDivision,
            UUID irritant,
            String reason,
            LocalDate proposedOn,
            String answer,
            String adoptedAs) {}
}
