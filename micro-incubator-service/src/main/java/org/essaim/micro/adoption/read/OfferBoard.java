package org.essaim.micro.adoption.read;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What others built for what hurts here, as people look through it (R72, R73). */
@Component
public class OfferBoard {

    private static final String ROWS =
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

    private final JdbcClient jdbc;
    private final String stream;

    OfferBoard(JdbcClient jdbc, DivisionId division) {
        this.jdbc = jdbc;
        this.stream = DivisionStream.of(division);
    }

    /**
     * The latest first.
     *
     * @param open what waits for an answer, or what was answered
     */
    public Page<OfferRow> offers(boolean open, PageRequest part) {
        SortKey after = part.key(2);
        return part.page(
                rows("""
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
        return rows(" where p.origin = :origin")
                .param("origin", origin.value())
                .query(RecordMapper.of(OfferRow.class))
                .optional();
    }

    private JdbcClient.StatementSpec rows(String where) {
        return jdbc.sql(ROWS + where)
                .param("stream", stream)
                .param("centre", DivisionStream.CENTRE);
    }
}
