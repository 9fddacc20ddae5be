package org.essaim.incubator.control.read;

import module java.base;

import org.essaim.incubator.control.domain.ControlFacts;
import org.essaim.incubator.control.domain.ExpenseKey;
import org.essaim.incubator.control.domain.Population;
import org.essaim.incubator.control.domain.QueuedExpense;
import org.essaim.incubator.control.domain.SampleScope;
import org.essaim.runtime.read.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds expenses in the queue, and populations again by the number of their last one (R95). */
@Component
class ControlFactProvider implements ControlFacts {

    private final JdbcClient jdbc;

    ControlFactProvider(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<QueuedExpense> expense(ExpenseKey expense) {
        return jdbc.sql(
                        """
                        select expense_id, division, initiative from control_expense
                         where division = ? and expense_id = ?
                        """)
                .params(expense.division().value(), expense.expenseId())
                .query(RecordMapper.of(QueuedExpense.class))
                .optional();
    }

    @Override
    public Population population(SampleScope scope) {
        long upTo =
                jdbc.sql("select coalesce(max(ordinal), 0) from control_expense")
                        .query(Long.class)
                        .single();
        return population(scope, upTo);
    }

    /** The same one again, however many have arrived since. */
    Population population(SampleScope scope, long upTo) {
        return new Population(
                upTo,
                jdbc.sql(
                                """
                                select distinct expense_id from control_expense
                                 where ordinal <= :upTo and spent_on between :from and :to
                                   and (:division::text is null or division = :division)
                                 order by expense_id
                                """)
                        .param("upTo", upTo)
                        .param("from", scope.from())
                        .param("to", scope.to())
                        .param("division", Objects.toString(scope.division(), null))
                        .query(UUID.class)
                        .list());
    }
}
