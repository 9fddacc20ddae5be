package org.essaim.micro.round.read;

import module java.base;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.OfficeId;
import org.essaim.contract.PersonId;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.micro.round.domain.RoundEvent;
import org.essaim.runtime.read.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who sponsors what, and what stands in the way there (R35, R92). */
@Component
@ProcessingGroup("sponsors")
public class SponsorBoard {

    private final JdbcClient jdbc;
    private final String stream;

    SponsorBoard(JdbcClient jdbc, DivisionId division) {
        this.jdbc = jdbc;
        this.stream = DivisionStream.of(division);
    }

    /** Of what answers to that office. */
    public List<ObstacleRow> obstacles(OfficeId office, String after, int size) {
        return obstacles("s.office = :of", office.value(), after, size);
    }

    /** Of what answers to that person, who was named freely before there was a list. */
    public List<ObstacleRow> obstacles(PersonId sponsor, String after, int size) {
        return obstacles("s.sponsor = :of", sponsor.value(), after, size);
    }

    /** Of one initiative. */
    public List<ObstacleRow> obstacles(InitiativeId initiative, String after, int size) {
        return obstacles("o.initiative = :of", initiative.value(), after, size);
    }

    /**
     * The latest first, from the one after the key on, each with the centre's latest answer.
     *
     * @param where of this class, never of a caller's choice
     */
    private List<ObstacleRow> obstacles(String where, String of, String after, int size) {
        return jdbc.sql(
                        """
                        select * from (
                            select o.obstacle_id, o.initiative, o.kind, t.text as what, o.met_on,
                                   to_char(o.met_on, 'YYYY-MM-DD') || ' ' || o.obstacle_id as key,
                                   c.text as answer, a.answered_on
                              from obstacle o left join initiative_sponsor s using (initiative)
                              left join lateral (
                                  select answer_digest, answered_on from obstacle_answer
                                   where obstacle_id = o.obstacle_id
                                   order by ordinal desc limit 1) a on true
                              left join shown_text t
                                on t.stream = :stream and t.digest = o.what_digest
                              left join shown_text c
                                on c.stream = :centre and c.digest = a.answer_digest
                             where %s) row
                         where :after = '' or key < :after
                         order by key desc limit :size
                        """
                                .formatted(where))
                .param("stream", stream)
                .param("centre", DivisionStream.CENTRE)
                .param("of", of)
                .param("after", after)
                .param("size", size)
                .query(RecordMapper.of(ObstacleRow.class))
                .list();
    }

    /** The sponsor of the latest construction is the one sponsor. */
    @EventHandler
    void on(RoundEvent.Decided e) {
        if (e.plan().answersTo() != null) {
            jdbc.sql(
                            """
                            insert into initiative_sponsor (initiative, sponsor, office)
                            values (?, ?, ?)
                            on conflict (initiative) do update
                               set sponsor = excluded.sponsor, office = excluded.office
                            """)
                    .params(
                            e.initiative().value(),
                            Objects.toString(e.plan().sponsor(), null),
                            Objects.toString(e.plan().office(), null))
                    .update();
        }
    }
}
