package org.essaim.incubator.generalization.read;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.essaim.contract.DivisionId;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.InitiativeId;
import org.essaim.incubator.generalization.domain.Measure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every used-product measure of every initiative, for as long as it may open a case (R70). */
@Component
public class Measures {

    private final JdbcClient jdbc;

    Measures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(DivisionId division, InitiativeId initiative, Measure measure) {
        jdbc.sql("insert into generalization_measure values (?, ?, ?, ?, ?, ?)")
                .param(measure.evidenceId())
                .param(division.value())
                .param(initiative.value())
                .param(measure.measuredOn())
                .param(measure.users())
                .param(measure.level().name())
                .update();
    }

    /** Empty where the initiative has its case already. */
    public List<Measure> withoutCase(DivisionId division, InitiativeId initiative) {
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
