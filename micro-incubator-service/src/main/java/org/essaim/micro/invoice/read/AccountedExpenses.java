package org.essaim.micro.invoice.read;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.runtime.read.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every expense of the division with its clock (R13, R60, R61). */
@Component
record AccountedExpenses(JdbcClient jdbc, DivisionId division) {

    /**
     * By day.
     *
     * @param year in which it was spent; null: all
     */
    List<AccountedExpense> of(Integer year) {
        return jdbc.sql(
                        """
                        select e.expense_id as expense, e.spent_on, e.initiative, t.text as title,
                               e.cents, e.half_days, l.text as label, e.use_by,
                               (select min(u.measured_on) from evidence u
                                 where u.initiative = e.initiative and u.level <> 'DECLARED'
                                   and u.users > 0 and u.withdrawn_on is null
                                   and u.measured_on between e.spent_on and e.use_by) as used_on,
                               e.reversed_on
                          from expense e
                          left join initiative i on i.initiative = e.initiative
                          left join shown_text t
                            on t.stream = :stream and t.digest = i.title_digest
                          left join shown_text l
                            on l.stream = :stream and l.digest = e.label_digest
                         where :year::integer is null
                            or extract(year from e.spent_on) = :year
                         order by e.spent_on, e.expense_id
                        """)
                .param("stream", DivisionStream.of(division))
                .param("year", year)
                .query(RecordMapper.of(AccountedExpense.class))
                .list();
    }

    /**
     * An expense as an accountant gets it.
     *
     * @param title of the initiative; null where it was redacted
     * @param label null where it was redacted
     * @param useBy the last day on which use redeems it (R60)
     * @param usedOn when use redeemed it first; null while it has not (R61)
     * @param reversedOn or null (R13)
     */
    record AccountedExpense(
            UUID expense,
            LocalDate spentOn,
            InitiativeId initiative,
            String title,
            Amount amount,
            String label,
            LocalDate useBy,
            LocalDate usedOn,
            LocalDate reversedOn) {}
}
