package org.essaim.incubator.stopping.wire;

import module java.base;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.PolicyHistory;
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
record ImportConsumer(BatchedWrites rows, Supplier<PolicyHistory> policies, Clock clock) {

    static final String DIVISIONS = "review_division";

    /** How far a division was read is no event, nor on which day here a hold began. */
    @Bean
    static Projection reviewedDivisions() {
        return new Projection(
                "stopping",
                List.of(DIVISIONS),
                List.of(
                        """
                        update review_division n
                           set watermark = greatest(n.watermark, o.watermark),
                               hold_ends_on = o.hold_ends_on, released_on = o.released_on
                          from old.review_division o where o.division = n.division
                        """));
    }

    /**
     * From here to the end of that import nothing of the division is reviewed, but only for as many
     * days as it may be silent, or it could escape for ever: a hold that is begun while one lasts,
     * or on the day on which one ended, ends with it.
     */
    @EventHandler
    void on(PortfolioImportStarted m) {
        LocalDate today = BusinessDay.of(clock.instant());
        rows.write(
                DIVISIONS,
                """
                insert into review_division as known
                    (division, stream, importing, import_as_of, hold_ends_on)
                values (?, ?, ?, least(?::date, ?::date), ?)
                on conflict (division) do update
                   set importing = excluded.importing,
                       import_as_of = greatest(known.import_as_of, excluded.import_as_of),
                       hold_ends_on =
                           case when known.hold_ends_on >= ?
                                     and (known.importing is not null or known.released_on = ?)
                                then known.hold_ends_on else excluded.hold_ends_on end
                """,
                m.division().value(),
                DivisionStream.of(m.division()),
                m.importId(),
                m.asOf(),
                today,
                today.plusDays(policies.get().on(today).silenceDays()),
                today,
                today);
    }

    /**
     * The division's past is in: all before the day has been read, but nothing of after it was said
     * or of after now (R16). The division is live from the first of these moments on (R63). It ends
     * nothing where another one was started after it, or where one as of a later day has not ended.
     */
    @EventHandler
    void on(PortfolioImported m, @Timestamp Instant saidAt) {
        LocalDate today = BusinessDay.of(clock.instant());
        Instant known = Collections.min(List.of(saidAt, clock.instant()));
        rows.write(
                DIVISIONS,
                """
                insert into review_division as known (division, stream, watermark, live_from)
                values (?, ?, cast(? as timestamptz), ?)
                on conflict (division) do update
                   set watermark = greatest(known.watermark, excluded.watermark),
                       live_from = least(known.live_from, excluded.live_from)
                """,
                m.division().value(),
                DivisionStream.of(m.division()),
                Collections.min(List.of(BusinessDay.startOf(m.asOf()), known)).toString(),
                BusinessDay.of(known));
        rows.write(
                DIVISIONS,
                """
                update review_division
                   set importing = null, import_as_of = null, released_on = ?
                 where division = ? and importing = ? and import_as_of <= least(?::date, ?::date)
                """,
                today,
                m.division().value(),
                m.importId(),
                m.asOf(),
                today);
    }
}
