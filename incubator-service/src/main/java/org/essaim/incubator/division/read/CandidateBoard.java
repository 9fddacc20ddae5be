package org.essaim.incubator.division.read;

import module java.base;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.DivisionId;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.incubator.division.domain.FederationEvent;
import org.essaim.runtime.read.KeysetQuery;
import org.essaim.runtime.rebuild.Projection;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who might be admitted next, ranked by dissatisfaction (R07). */
@Component
@ProcessingGroup("divisions")
class CandidateBoard {

    private static final String RANKING =
            """
            select c.*, t.text as source
              from (select rank() over (order by dissatisfaction desc)::int as rank, all_of.*
                      from division_candidate all_of) c
              left join shown_text t on t.stream = :own and t.digest = c.source_digest
            """;

    private static final List<String> BY_RANK =
            List.of("(-c.dissatisfaction)", "c.division collate \"C\"");

    private final JdbcClient jdbc;

    CandidateBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Bean
    static Projection candidateTables() {
        return Projection.of("divisions", "division_candidate");
    }

    @EventHandler
    void on(FederationEvent.CandidateRecorded event) {
        jdbc.sql(
                        """
                        insert into division_candidate values (?, ?, ?, ?)
                        on conflict (division) do update
                           set dissatisfaction = excluded.dissatisfaction,
                               source_digest = excluded.source_digest,
                               recorded_on = excluded.recorded_on
                        """)
                .param(event.division().value())
                .param(event.dissatisfaction())
                .param(event.source().digest())
                .param(event.recordedOn())
                .update();
    }

    @EventHandler
    void on(FederationEvent.Admitted event) {
        jdbc.sql("delete from division_candidate where division = ?")
                .param(event.division().value())
                .update();
    }

    /** The most dissatisfied first. */
    List<CandidateRow> ranking(PageRequest part) {
        return KeysetQuery.of(RANKING)
                .after(BY_RANK, part.afterRow(key -> List.of((int) key.number(0), key.text(1))))
                .in(jdbc, BY_RANK, part.most())
                .param("own", DivisionStream.CENTRE)
                .query(CandidateRow.class)
                .list();
    }

    /** With its rank among all. */
    Optional<CandidateRow> of(DivisionId division) {
        return jdbc.sql(RANKING + " where c.division = :division")
                .param("own", DivisionStream.CENTRE)
                .param("division", division.value())
                .query(CandidateRow.class)
                .optional();
    }

    static String key(CandidateRow row) {
        return SortKey.of(-row.dissatisfaction(), row.division());
    }
}
