package org.essaim.incubator.funding.read;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.runtime.read.Snapshot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Adds all movements up again and compares with what the accounts hold (R12). */
@Component
public class FundingAudit {

    private static final String BROKEN =
            """
            with moved as (
                select division, account, sum(cents)::bigint as cents,
                       sum(half_days)::bigint as half_days
                  from (select division, from_account as account, -cents as cents,
                               -half_days as half_days from funding_movement
                        union all
                        select division, to_account, cents, half_days from funding_movement) legs
                 group by division, account),
            accounts as (
                select division, account,
                       coalesce(a.cents, 0) as holds_cents,
                       coalesce(a.half_days, 0) as holds_half_days,
                       coalesce(m.cents, 0) as moved_cents,
                       coalesce(m.half_days, 0) as moved_half_days
                  from funding_account a full join moved m using (division, account))
            select division, account,
                   case when holds_cents <> moved_cents or holds_half_days <> moved_half_days
                        then 'holds something else than its movements say'
                        else 'holds less than nothing' end as reason,
                   holds_cents, holds_half_days, moved_cents, moved_half_days
              from accounts
             where holds_cents <> moved_cents or holds_half_days <> moved_half_days
                or (account <> 'director' and (holds_cents < 0 or holds_half_days < 0))
             order by division, account
            """;

    /** What people read against the books: sums of initiatives, and those of years. */
    private static final String BROKEN_FIGURES =
            """
            with moved as (
                select division, kind, sum(cents)::bigint as cents,
                       sum(half_days)::bigint as half_days
                  from funding_movement group by division, kind),
            figures as (
                select division, kind, 'figure:' as what, sum(cents)::bigint as cents,
                       sum(half_days)::bigint as half_days
                  from funding_total group by division, kind
                union all
                select division, kind, 'yearly figure:', sum(cents)::bigint,
                       sum(half_days)::bigint
                  from funding_year group by division, kind)
            select division, what || kind as account,
                   'says something else than the books' as reason,
                   coalesce(f.cents, 0) as holds_cents,
                   coalesce(f.half_days, 0) as holds_half_days,
                   coalesce(m.cents, 0) as moved_cents,
                   coalesce(m.half_days, 0) as moved_half_days
              from (select division, kind, what from moved
                     cross join (values ('figure:'), ('yearly figure:')) w (what)
                    union select division, kind, what from figures) every
              left join figures f using (division, kind, what)
              left join moved m using (division, kind)
             where (f.cents, f.half_days) is distinct from (m.cents, m.half_days)
             order by division, account
            """;

    private static final String DIVISIONS =
            """
            select division, sum(cents)::bigint as sum_cents,
                   sum(half_days)::bigint as sum_half_days
              from funding_account group by division order by division collate "C"
            """;

    private static final String ALL =
            """
            select coalesce(sum(cents), 0)::bigint as sum_cents,
                   coalesce(sum(half_days), 0)::bigint as sum_half_days,
                   (select count(*) from funding_movement) as movements
              from funding_account
            """;

    private final JdbcClient jdbc;
    private final Snapshot snapshot;

    FundingAudit(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.snapshot = new Snapshot(transactions);
    }

    /** Reads everything, of one moment. */
    public FundingCheck check() {
        return snapshot.of(this::checked);
    }

    private FundingCheck checked() {
        List<BrokenAccount> broken =
                Stream.of(BROKEN, BROKEN_FIGURES)
                        .flatMap(sql -> all(sql, BrokenAccount.class).stream())
                        .toList();
        List<DivisionSum> divisions = all(DIVISIONS, DivisionSum.class);
        Sums sums = all(ALL, Sums.class).getFirst();
        boolean balanced =
                broken.isEmpty()
                        && divisions.stream().allMatch(division -> division.sum().isNothing())
                        && sums.sum().isNothing();
        return new FundingCheck(balanced, sums.sum(), sums.movements(), divisions, broken);
    }

    private <T extends Record> List<T> all(String sql, Class<T> row) {
        return jdbc.sql(sql).query(RecordMapper.of(row)).list();
    }

    /** Over all accounts. */
    private record Sums(Amount sum, long movements) {}
}
