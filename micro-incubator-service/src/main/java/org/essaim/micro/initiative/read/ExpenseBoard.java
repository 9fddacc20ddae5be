package org.essaim.micro.initiative.read;

import module java.base;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.micro.initiative.domain.CorrectionEvent;
import org.essaim.micro.initiative.domain.FundingEvent;
import org.essaim.micro.initiative.domain.ReceiptEvent;
import org.essaim.micro.initiative.domain.ReceiptType;
import org.essaim.runtime.read.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each initiative spent, so that nobody digs an expense out of a history (R13, R15). */
@Component
@ProcessingGroup("expenses")
class ExpenseBoard {

    private static final String ROWS =
            """
            select e.*, t.text as label,
                   to_char(e.spent_on, 'YYYY-MM-DD') || ' ' || e.expense_id as key
              from expense e left join shown_text t
                on t.stream = :stream and t.digest = e.label_digest
             where e.initiative = :initiative
            """;

    private final JdbcClient jdbc;
    private final String stream;

    ExpenseBoard(JdbcClient jdbc, DivisionId division) {
        this.jdbc = jdbc;
        this.stream = DivisionStream.of(division);
    }

    /** By day, from the one after the key on. */
    List<ExpenseRow> rows(InitiativeId initiative, String after, int size) {
        return rows(
                "select * from (%s) row where key > :after order by key".formatted(ROWS),
                initiative,
                after,
                size);
    }

    /** The last ones, the latest first. */
    List<ExpenseRow> latest(InitiativeId initiative, int size) {
        return rows(ROWS + " order by e.spent_on desc, e.expense_id desc", initiative, "", size);
    }

    /** When use redeemed each first, of those that it has (R61). */
    Map<UUID, LocalDate> usedOn(InitiativeId initiative) {
        return jdbc
                .sql(
                        """
                        select e.expense_id, min(u.measured_on) as used_on
                          from expense e
                          join evidence u on u.initiative = e.initiative
                           and u.measured_on between e.spent_on and e.use_by
                         where e.initiative = ? and u.level <> 'DECLARED' and u.users > 0
                           and u.withdrawn_on is null
                         group by e.expense_id
                        """)
                .param(initiative.value())
                .query(
                        (row, _) ->
                                Map.entry(
                                        row.getObject("expense_id", UUID.class),
                                        row.getObject("used_on", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<ExpenseRow> rows(String sql, InitiativeId initiative, String after, int size) {
        return jdbc.sql(sql + " limit :size")
                .param("stream", stream)
                .param("initiative", initiative.value())
                .param("after", after)
                .param("size", size)
                .query(RecordMapper.of(ExpenseRow.class))
                .list();
    }

    @EventHandler
    void on(FundingEvent.Spent e) {
        jdbc.sql(
                        """
                        insert into expense (expense_id, initiative, spent_on, cents,
                            half_days, label_digest, person, use_by, flags)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        e.expenseId(),
                        e.initiative().value(),
                        e.spentOn(),
                        e.amount().money().cents(),
                        e.amount().time().halfDays(),
                        e.label().digest(),
                        e.person() == null ? null : e.person().value(),
                        e.useBy(),
                        e.flags().stream().map(Enum::name).toArray(String[]::new))
                .update();
    }

    @EventHandler
    void on(CorrectionEvent.LabelCorrected e) {
        jdbc.sql("update expense set label_digest = ? where expense_id = ?")
                .params(e.after().digest(), e.expenseId())
                .update();
    }

    @EventHandler
    void on(ReceiptEvent.ReceiptAttached e) {
        shows(e.expenseId(), e.receipt().type());
    }

    @EventHandler
    void on(ReceiptEvent.ReceiptErased e) {
        shows(e.expenseId(), null);
    }

    private void shows(UUID expenseId, ReceiptType receipt) {
        jdbc.sql("update expense set receipt = ? where expense_id = ?")
                .params(receipt == null ? null : receipt.name(), expenseId)
                .update();
    }

    @EventHandler
    void on(FundingEvent.ExpenseReversed e) {
        jdbc.sql("update expense set reversed_on = ? where expense_id = ?")
                .params(e.reversedOn(), e.expenseId())
                .update();
    }
}
