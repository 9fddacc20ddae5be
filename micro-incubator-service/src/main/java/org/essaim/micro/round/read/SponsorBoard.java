package org.essaim.micro.round.read;

import module java.base;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.DivisionId;
import org.essaim.contract.PersonId;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.micro.round.domain.RoundEvent;
import org.essaim.runtime.read.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who sponsors what, and what stands in the way there (R35, R92). */
@Component
@ProcessingGroup("sponsors")
class SponsorBoard {

    private final JdbcClient jdbc;
    private final String stream;

    SponsorBoard(JdbcClient jdbc, DivisionId division) {
        this.jdbc = jdbc;
        this.stream = DivisionStream.of(division);
    }

    /**
     * Obstacles of what answers to that sponsor, the latest first, from the one after the key on.
     */
    List<ObstacleRow> obstacles(PersonId sponsor, String after, int size) {
        return jdbc.sql(
                        """
                        select * from (
                            select o.obstacle_id, o.initiative, o.kind, t.text as what, o.met_on,
                                   to_char(o.met_on, 'YYYY-MM-DD') || ' ' || o.obstacle_id as key
                              from obstacle o join initiative_sponsor s using (initiative)
                              left join shown_text t
                                on t.stream = :stream and t.digest = o.what_digest
                             where s.sponsor = :sponsor) row
                         where :after = '' or key < :after
                         order by key desc limit :size
                        """)
                .param("stream", stream)
                .param("sponsor", sponsor.value())
                .param("after", after)
                .param("size", size)
                .query(RecordMapper.of(ObstacleRow.class))
                .list();
    }

    /** The sponsor of the latest construction is the one sponsor. */
    @EventHandler
    void on(RoundEvent.Decided e) {
        if (e.plan().sponsor() != null) {
            jdbc.sql(
                            """
                            insert into initiative_sponsor (initiative, sponsor) values (?, ?)
                            on conflict (initiative) do update set sponsor = excluded.sponsor
                            """)
                    .params(e.initiative().value(), e.plan().sponsor().value())
                    .update();
        }
    }
}
