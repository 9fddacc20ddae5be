package org.essaim.micro.invoice.read;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.KeysetQuery;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.essaim.web.SortOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which invoices wait, and whose they are. */
@Component
public class InvoiceBoard {

    private static final String WAITING =
            """
            select v.invoice_id as invoice, v.supplier, v.number, v.initiative, t.text as title,
                   v.paid_on, v.cents, 0 as half_days, v.label
              from invoice v
              left join initiative i on i.initiative = v.initiative
              left join shown_text t on t.stream = :stream and t.digest = i.title_digest
             where v.decided_on is null
            """;
    private static final SortOrder<InvoiceRow> OLDEST_FIRST =
            SortOrder.by("paid_on", SortKey::day, InvoiceRow::paidOn)
                    .then("invoice", SortKey::id, InvoiceRow::invoice);

    private final JdbcClient jdbc;
    private final String stream;

    InvoiceBoard(JdbcClient jdbc, DivisionId division) {
        this.jdbc = jdbc;
        this.stream = DivisionStream.of(division);
    }

    /**
     * Those that wait, the one that was paid first at the top.
     *
     * @param initiative those of it alone; null: of all
     */
    public Page<InvoiceRow> waiting(InitiativeId initiative, PageRequest part) {
        return KeysetQuery.of("select * from (" + WAITING + ") waiting")
                .param("stream", stream)
                .where(
                        "initiative = :initiative",
                        "initiative",
                        initiative == null ? null : initiative.value())
                .page(jdbc, OLDEST_FIRST, RecordMapper.of(InvoiceRow.class), part);
    }

    /** Whether somebody launched it, as far as the lists of this division know. */
    public boolean isLaunched(InitiativeId initiative) {
        return jdbc.sql("select exists (select 1 from initiative where initiative = ?)")
                .param(initiative.value())
                .query(Boolean.class)
                .single();
    }

    /** The initiatives that somebody owns or builds, who may spend on them (R28), with titles. */
    public SequencedMap<String, String> ownOf(PersonId person) {
        SequencedMap<String, String> titles = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select i.initiative, coalesce(t.text, i.initiative) as title
                          from initiative i
                          left join shown_text t on t.stream = :stream and t.digest = i.title_digest
                         where i.owner = :person
                            or exists (select 1 from initiative_member m
                                        where m.initiative = i.initiative and m.person = :person)
                         order by title, i.initiative
                        """)
                .param("stream", stream)
                .param("person", person.value())
                .query(
                        row -> {
                            titles.put(row.getString("initiative"), row.getString("title"));
                        });
        return titles;
    }

    /**
     * A paid invoice that waits for somebody to say that it is an expense.
     *
     * @param supplier who was paid
     * @param number of its supplier, who never uses it twice
     * @param initiative absent where the invoice names none, so that whoever accepts it says it
     * @param title of the initiative; null where it was redacted, or the invoice names none
     * @param paidOn the day of the payment, which is that of the expense
     * @param amount money alone: an invoice knows no time
     * @param label what it is for, as the file says it
     */
    public record InvoiceRow(
            UUID invoice,
            String supplier,
            String number,
            InitiativeId initiative,
            String title,
            LocalDate paidOn,
            Amount amount,
            String label) {}
}
