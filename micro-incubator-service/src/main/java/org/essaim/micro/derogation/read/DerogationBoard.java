package org.essaim.micro.derogation.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.DivisionId;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.micro.derogation.domain.DerogationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All derogations of the division, one row each. */
@Component
@ProcessingGroup("activity")
class DerogationBoard {

    private final JdbcClient jdbc;
    private final String stream;

    DerogationBoard(JdbcClient jdbc, DivisionId division) {
        this.jdbc = jdbc;
        this.stream = DivisionStream.of(division);
    }

    /** By id, from the one after the given id on. */
    List<DerogationRow> rows(String after, int size) {
        return query("d.derogation::text > ?", after, size);
    }

    Optional<DerogationRow> one(UUID derogation) {
        return query("d.derogation = ?", derogation, 1).stream().findFirst();
    }

    /**
     * @param where of this class, never of a caller's choice
     */
    private List<DerogationRow> query(String where, Object value, int size) {
        return jdbc.sql(
                        """
                        select d.*, t.text as waives
                          from derogation d left join shown_text t
                            on t.stream = ? and t.digest = d.waives_digest
                         where %s
                         order by d.derogation::text limit ?
                        """
                                .formatted(where))
                .param(stream)
                .param(value)
                .param(size)
                .query(
                        (row, _) ->
                                new DerogationRow(
                                        row.getObject("derogation", UUID.class),
                                        row.getString("waives"),
                                        row.getString("territory"),
                                        row.getObject("from_day", LocalDate.class),
                                        row.getObject("until_day", LocalDate.class),
                                        row.getString("guarantor"),
                                        row.getBoolean("expired"),
                                        row.getInt("uses")))
                .list();
    }

    @EventHandler
    void on(DerogationEvent event) {
        switch (event) {
            case DerogationEvent.Granted e -> granted(e);
            case DerogationEvent.Used e -> change("uses = uses + 1", e);
            case DerogationEvent.Expired e -> change("expired = true", e);
        }
    }

    private void granted(DerogationEvent.Granted e) {
        jdbc.sql(
                        """
                        insert into derogation (derogation, waives_digest, territory, from_day,
                            until_day, guarantor)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .param(e.derogation())
                .param(e.waives().digest())
                .param(e.territory().path())
                .param(e.from())
                .param(e.until())
                .param(e.guarantor().value())
                .update();
    }

    /**
     * @param change of this class, never of a caller's choice
     */
    private void change(String change, DerogationEvent event) {
        jdbc.sql("update derogation set " + change + " where derogation = ?")
                .param(event.derogation())
                .update();
    }
}
