package org.essaim.incubator.stopping.wire;

import module java.base;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.message.v1.PortfolioImportStarted;
import org.essaim.contract.message.v1.PortfolioImported;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.runtime.rebuild.Projection;
import org.essaim.runtime.store.BatchedWrites;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Holds the reviews of a division while it imports its past (R64). */
@Component
@ProcessingGroup("stopping")
class ImportConsumer {

    static final String DIVISIONS = "review_division";

    private final BatchedWrites rows;
    private final Clock clock;

    ImportConsumer(BatchedWrites rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** How far a division was read is no event. */
    @Bean
    static Projection reviewedDivisions() {
        return new Projection(
                "stopping",
                List.of(DIVISIONS),
                List.of(
                        """
                        update review_division n
                           set watermark = greatest(n.watermark, o.watermark)
                          from old.review_division o where o.division = n.division
                        """));
    }

    /** From here to the end of that import nothing of the division is reviewed. */
    @EventHandler
    void on(PortfolioImportStarted m) {
        rows.write(
                DIVISIONS,
                """
                insert into review_division (division, stream, importing) values (?, ?, ?)
                on conflict (division) do update set importing = excluded.importing
                """,
                m.division().value(),
                DivisionStream.of(m.division()),
                m.importId());
    }

    /**
     * The division's past is in: all before the day has been read, but nothing of after it was said
     * or of after now (R16). An import that another one was started after ends nothing.
     */
    @EventHandler
    void on(PortfolioImported m, @Timestamp Instant saidAt) {
        rows.write(
                DIVISIONS,
                """
                insert into review_division as known (division, stream, watermark)
                values (?, ?, cast(? as timestamptz))
                on conflict (division) do update
                   set importing = nullif(known.importing, ?),
                       watermark = greatest(known.watermark, excluded.watermark)
                """,
                m.division().value(),
                DivisionStream.of(m.division()),
                Collections.min(List.of(BusinessDay.startOf(m.asOf()), saidAt, clock.instant()))
                        .toString(),
                m.importId());
    }
}
