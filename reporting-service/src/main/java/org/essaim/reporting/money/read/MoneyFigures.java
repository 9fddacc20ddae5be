package org.essaim.reporting.money.read;

import module java.base;

import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.domain.Snapshot;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.reporting.facts.read.IncrementalSums;
import org.springframework.stereotype.Component;

/** Adds up what moved (R11, R13). */
@Component
public class MoneyFigures {

    private static final String CELLS =
            """
            select division, year, kind, round, count(*) as movements, sum(cents)::bigint as cents,
                sum(half_days)::bigint as half_days,
                coalesce(sum(abs(cents)) filter (where 'euros' <> all(made_up)), 0)::bigint
                    as real_cents,
                coalesce(sum(abs(half_days)) filter (where 'halfDays' <> all(made_up)), 0)::bigint
                    as real_half_days,
                coalesce(sum(greatest(abs(cents), 1)) filter (where 'euros' = any(made_up)),
                    0)::bigint as invented_cents,
                coalesce(sum(greatest(abs(half_days), 1)) filter (where 'halfDays' = any(made_up)),
                    0)::bigint as invented_half_days
              from %s where year is not null
             group by division, year, kind, round
            """;

    private static final String ADMITTED =
            "select division from facts where kind = 'DIVISION_ADMITTED'";

    private final FactTable facts;
    private final IncrementalSums<MovedSum> cells;

    MoneyFigures(FactTable facts) {
        this.facts = facts;
        this.cells =
                new IncrementalSums<>(
                        facts,
                        MovedSum.class,
                        CELLS.formatted("facts"),
                        CELLS.formatted("since"),
                        MovedSum::place,
                        MovedSum::plus);
    }

    /** Of all that is here now. */
    public MoneySums sums(AsOf asOf) {
        return new MoneySums(cells.of(asOf));
    }

    /** Of a snapshot, counted for it. */
    public MoneySums sums(Snapshot snapshot) {
        return new MoneySums(cells.of(snapshot));
    }

    /** Each division with its money and time: all that are admitted, zeros included. */
    public List<MoneyOfDivision> divisions(AsOf asOf) {
        Set<String> admitted = facts.ask(asOf, ADMITTED).query(String.class).set();
        return sums(asOf).divisions(admitted);
    }
}
