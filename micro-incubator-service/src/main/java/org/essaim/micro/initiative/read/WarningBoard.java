package org.essaim.micro.initiative.read;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.micro.initiative.domain.WarningFacts;
import org.essaim.runtime.read.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Of which expenses their owners are warned, as long as use can still save them (R63). */
@Component
class WarningBoard implements WarningFacts {

    /**
     * Warnings {@code w} of expenses {@code e} that stand: of none that was reversed or redeemed
     * (R61), nor of an initiative that has ended (R68).
     */
    static final String STANDING =
            """
             funding_warning w
              join expense e using (expense_id)
              join initiative its on its.initiative = w.initiative
             where e.reversed_on is null and its.ended is null
               and not exists (
                   select 1 from evidence u
                    where u.initiative = w.initiative
                      and u.level <> 'DECLARED' and u.users > 0 and u.withdrawn_on is null
                      and u.measured_on between e.spent_on and e.use_by)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String stream;

    WarningBoard(JdbcClient jdbc, Clock clock, DivisionId division) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.stream = DivisionStream.of(division);
    }

    @Override
    public boolean isLatest(InitiativeId initiative, UUID expense, LocalDate useBy, int month) {
        return jdbc.sql(
                        """
                        select exists (select from funding_warning
                                        where initiative = ? and expense_id = ? and use_by = ?
                                          and month = ?)
                        """)
                .params(initiative.value(), expense, useBy, month)
                .query(Boolean.class)
                .single();
    }

    /** Those whose time is over first, from the one after the key on. */
    List<WarningRow> rows(InitiativeId initiative, String after, int size) {
        return jdbc.sql(
                        """
                        select * from (
                            select w.*, e.spent_on, e.cents, e.half_days,
                                   (select t.text from shown_text t
                                     where t.stream = :stream and t.digest = e.label_digest)
                                       as label,
                                   greatest(0, w.use_by - :today::date + 1) as days_left,
                                   to_char(w.use_by, 'YYYY-MM-DD') || ' ' || w.expense_id as key
                              from
                        """
                                + STANDING
                                + """
                                   and w.initiative = :initiative) row
                                 where key > :after order by key limit :size
                                """)
                .param("today", LocalDate.ofInstant(clock.instant(), clock.getZone()))
                .param("stream", stream)
                .param("initiative", initiative.value())
                .param("after", after)
                .param("size", size)
                .query(RecordMapper.of(WarningRow.class))
                .list();
    }
}
