package org.essaim.micro.invoice.automation;

import module java.base;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.NamedUuid;
import org.essaim.web.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which invoices are proposed, and of those that are decided no more than that they were. */
@Component
class InvoiceTable {

    private final JdbcClient jdbc;

    InvoiceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How an invoice stands. */
    sealed interface Standing {}

    /** It waits for somebody. */
    record Open(PaidInvoice invoice) implements Standing {}

    /** Somebody has said what it is. */
    record Decided(boolean accepted, LocalDate on) implements Standing {}

    /** Of which invoice it is: the same number of another supplier is another invoice. */
    static UUID idOf(PaidInvoice invoice) {
        return NamedUuid.of(
                "invoice",
                invoice.supplier().toLowerCase(Locale.ROOT),
                invoice.number().toLowerCase(Locale.ROOT));
    }

    /** The expense that an invoice becomes: one, however often it is tried. */
    static UUID expenseOf(UUID invoice) {
        return NamedUuid.of("expense", "invoice", invoice.toString());
    }

    /**
     * @return how many wait now that did not before
     */
    int propose(List<PaidInvoice> invoices, LocalDate today) {
        int proposed = 0;
        for (PaidInvoice each : invoices) {
            proposed +=
                    jdbc.sql(
                                    """
                                    insert into invoice
                                        (invoice_id, supplier, number, initiative, paid_on, cents,
                                         label, brought_on)
                                    values (?, ?, ?, ?, ?, ?, ?, ?)
                                    on conflict (invoice_id) do update
                                       set supplier = excluded.supplier, number = excluded.number,
                                           initiative = excluded.initiative,
                                           paid_on = excluded.paid_on, cents = excluded.cents,
                                           label = excluded.label,
                                           brought_on = excluded.brought_on,
                                           accepted = null, decided_on = null
                                     where not invoice.accepted
                                    """)
                            .params(idOf(each), each.supplier(), each.number())
                            .params(value(each.initiative()), each.paidOn(), each.cents())
                            .params(each.label(), today)
                            .update();
        }
        return proposed;
    }

    /**
     * For this transaction.
     *
     * @throws NotFoundException where there is none
     */
    Standing lock(UUID invoice) {
        return jdbc.sql("select * from invoice where invoice_id = ? for update")
                .param(invoice)
                .query((row, _) -> standing(row))
                .optional()
                .orElseThrow(() -> new NotFoundException(PaidInvoice.class, invoice));
    }

    /** What people wrote is gone with it; what was accepted stands in its expense. */
    void decide(UUID invoice, boolean accepted, LocalDate today) {
        jdbc.sql(
                        """
                        update invoice
                           set accepted = ?, decided_on = ?, supplier = null, number = null,
                               label = null
                         where invoice_id = ?
                        """)
                .params(accepted, today, invoice)
                .update();
    }

    private static Standing standing(ResultSet row) throws SQLException {
        LocalDate decided = row.getObject("decided_on", LocalDate.class);
        return decided != null
                ? new Decided(row.getBoolean("accepted"), decided)
                : new Open(
                        new PaidInvoice(
                                row.getString("supplier"),
                                row.getString("number"),
                                initiative(row.getString("initiative")),
                                row.getObject("paid_on", LocalDate.class),
                                row.getLong("cents"),
                                row.getString("label")));
    }

    private static String value(InitiativeId initiative) {
        return initiative == null ? null : initiative.value();
    }

    private static InitiativeId initiative(String value) {
        return value == null ? null : new InitiativeId(value);
    }
}
