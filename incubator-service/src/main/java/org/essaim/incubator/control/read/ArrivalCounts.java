package org.essaim.incubator.control.read;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.runtime.store.BatchedWrites;
import org.springframework.stereotype.Component;

/** Counts what arrives of a division, so that its figures need not add up the queues (R96). */
@Component
public class ArrivalCounts {

    private static final String TABLE = "control_division";

    private final BatchedWrites rows;

    ArrivalCounts(BatchedWrites rows) {
        this.rows = rows;
    }

    /** One more expense. */
    public void expense(DivisionId division, Amount amount) {
        count(division, 1, amount, 0);
    }

    /** One more evidence of use. */
    public void evidence(DivisionId division) {
        count(division, 0, Amount.NOTHING, 1);
    }

    private void count(DivisionId division, int expenses, Amount amount, int evidence) {
        rows.writeTogether(
                TABLE,
                """
                insert into control_division as known
                    (division, expenses, cents, half_days, evidence)
                select division, sum(expenses), sum(cents), sum(half_days), sum(evidence)
                  from unnest(?::text[], ?::integer[], ?::bigint[], ?::integer[], ?::integer[])
                       as m (division, expenses, cents, half_days, evidence)
                 group by division
                on conflict (division) do update
                   set expenses = known.expenses + excluded.expenses,
                       cents = known.cents + excluded.cents,
                       half_days = known.half_days + excluded.half_days,
                       evidence = known.evidence + excluded.evidence
                """,
                division.value(),
                expenses,
                amount.money().cents(),
                amount.time().halfDays(),
                evidence);
    }
}
