package org.essaim.micro.irritant.read;

import module java.base;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.DivisionId;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.micro.irritant.domain.IrritantEvent;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All irritants of the division, those that most people feel first. */
@Component
@ProcessingGroup("activity")
class IrritantBoard {

    private static final String ROWS =
            """
            select i.*, h.text as hurts, z.text as zone
              from irritant i
              left join shown_text h on h.stream = :stream and h.digest = i.hurts_digest
              left join shown_text z on z.stream = :stream and z.digest = i.zone_digest
            """;

    private final JdbcClient jdbc;
    private final String stream;

    IrritantBoard(JdbcClient jdbc, DivisionId division) {
        this.jdbc = jdbc;
        this.stream = DivisionStream.of(division);
    }

    /** Those that hurt today, by corroborations. */
    List<IrritantRow> open(PageRequest part) {
        SortKey after = part.key(2);
        return jdbc.sql(
                        ROWS
                                + """
                                 where i.merged_into is null and i.resolved_on is null
                                   and (i.corroborations, i.irritant::text)
                                       < (:corroborations, :after)
                                 order by i.corroborations desc, i.irritant::text desc limit :size
                                """)
                .param("stream", stream)
                .param("corroborations", after == null ? Long.MAX_VALUE : after.number(0))
                .param("after", after == null ? "" : after.text(1))
                .param("size", part.most())
                .query(RecordMapper.of(IrritantRow.class))
                .list();
    }

    Optional<IrritantRow> one(UUID irritant) {
        return jdbc.sql(ROWS + " where i.irritant = :irritant")
                .param("stream", stream)
                .param("irritant", irritant)
                .query(RecordMapper.of(IrritantRow.class))
                .optional();
    }

    @EventHandler
    void on(IrritantEvent event) {
        switch (event) {
            case IrritantEvent.Reported e -> reported(e);
            case IrritantEvent.Corroborated e -> set("corroborations", e, e.corroborations());
            case IrritantEvent.Pooled e -> set("corroborations", e, e.corroborations());
            case IrritantEvent.Merged e -> set("merged_into", e, e.into());
            case IrritantEvent.ResolutionProposed _ -> {}
            case IrritantEvent.Resolved e -> set("resolved_on", e, e.resolvedOn());
            case IrritantEvent.Reopened e -> {
                set("resolved_on", e, null);
                set("corroborations", e, e.corroborations());
            }
        }
    }

    private void reported(IrritantEvent.Reported e) {
        jdbc.sql(
                        """
                        insert into irritant (irritant, category, recurrence, hurts_digest,
                            zone_digest, tags, reported_on)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        e.irritant(),
                        e.category().name(),
                        e.recurrence().name(),
                        e.hurts().digest(),
                        e.zone().digest(),
                        e.tags().toArray(String[]::new),
                        e.reportedOn())
                .update();
    }

    /**
     * @param column of this class, never of a caller's choice
     */
    private void set(String column, IrritantEvent event, Object value) {
        jdbc.sql("update irritant set %s = ? where irritant = ?".formatted(column))
                .params(value, event.irritant())
                .update();
    }
}
