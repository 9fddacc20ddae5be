package org.essaim.incubator.generalization.read;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.InitiativeId;
import org.essaim.incubator.generalization.domain.Measure;
import org.essaim.runtime.rebuild.Projection;
import org.essaim.runtime.store.BatchedWrites;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every used-product measure of every initiative, for as long as it may open a case (R70). */
@Component
public class Measures {

    private static final String TABLE = "generalization_measure";

    private final JdbcClient jdbc;
    private final BatchedWrites rows;

    Measures(JdbcClient jdbc, BatchedWrites rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Bean
    static Projection measureTables() {
        return Projection.of("generalization", "generalization_measure");
    }

    public void add(DivisionId division, InitiativeId initiative, Measure measure) {
        rows.writeTogether(
                TABLE,
                """
                insert into generalization_measure
                    (evidence_id, division, initiative, measured_on, users, level)
                select * from unnest(?::uuid[], ?::text[], ?::text[], ?::date[], ?::integer[],
                                     ?::text[])
                """,
                measure.evidenceId(),
                division.value(),
                initiative.value(),
                measure.measuredOn(),
                measure.users(),
                measure.level().name());
    }

    /** Empty where the initiative has its case already. */
    public List<Measure> withoutCase(DivisionId division, InitiativeId initiative) {
        rows.flush(TABLE);
        return jdbc.sql(
                        """
                        select * from generalization_measure m
                         where division = :division and initiative = :initiative
                           and not exists (select 1 from generalization_case c
                                            where c.division = m.division
                                              and c.initiative = m.initiative)
                        """)
                .param("division", division.value())
                .param("initiative", initiative.value())
                .query(
                        (row, _) ->
                                new Measure(
                                        row.getObject("evidence_id", UUID.class),
                                        row.getObject("measured_on", LocalDate.class),
                                        row.getInt("users"),
                                        EvidenceLevel.valueOf(row.getString("level"))))
                .list();
    }
}
