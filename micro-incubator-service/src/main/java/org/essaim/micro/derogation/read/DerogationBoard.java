package org.essaim.micro.derogation.read;

import module java.base;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.DivisionId;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.micro.derogation.domain.DerogationEvent;
import org.essaim.runtime.read.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All derogations of the division, one row each. */
@Component
@ProcessingGroup("activity")
public class DerogationBoard {

    private final JdbcClient jdbc;
    private final String stream;

    DerogationBoard(JdbcClient jdbc, DivisionId division) {
        this.jdbc = jdbc;
        this.stream = DivisionStream.of(division);
    }

    /** By id, from the one after the given id on. */
    List<DerogationRow> rows(String after, int size) {
        return query("d.derogation::text > :key", after, size);
    }

    /** Empty where nobody granted it. */
    public Optional<DerogationRow> one(UUID derogation) {
        return query("d.derogation = :key", derogation, 1).stream().findFirst();
    }

    /**
     * @param where of this class, never of a caller's choice
     */
    private List<DerogationRow> query(String where, Object key, int size) {
        return jdbc.sql(
                        """
                        select d.derogation, t.text as waives, d.territory, d.from_day as "from",
                               d.until_day as until, d.guarantor, d.expired, d.uses
                          from derogation d left join shown_text t
                            on t.stream = :stream and t.digest = d.waives_digest
                         where %s
                         order by d.derogation::text limit :size
                        """
                                .formatted(where))
                .param("stream", stream)
                .param("key", key)
                .param("size", size)
                .query(RecordMapper.of(DerogationRow.class))
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
                .params(
                        e.derogation(),
                        e.waives().digest(),
                        e.territory().path(),
                        e.from(),
                        e.until(),
                        e.guarantor().value())
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
