package org.essaim.incubator.control.read;

import org.essaim.incubator.control.domain.ControlItem;
import org.essaim.web.KeysetQuery;
import org.essaim.web.identity.Caller;

/** Where what has arrived of one kind is queued for control, with what was done about it (R95). */
enum ItemTable {
    EXPENSES(
            ExpenseRanks.TABLE,
            "expense_id",
            "looks + samples + open_findings + closed_findings = 0",
            """
            select x.*, 'EXPENSE' as kind, x.expense_id as id, x.spent_on as day,
                   x.reversed as undone, null::integer as users, null as level,
                   l.text as label, t.text as title
              from control_expense x
              left join initiative i on i.division = x.division and i.initiative = x.initiative
              left join shown_text t on t.stream = i.stream and t.digest = i.title_digest
              left join shown_text l on l.stream = i.stream and l.digest = x.label_digest
            """),
    EVIDENCE(
            EvidenceRanks.TABLE,
            "evidence_id",
            "looks + open_findings + closed_findings = 0",
            """
            select x.*, 'EVIDENCE' as kind, x.evidence_id as id, x.measured_on as day,
                   x.withdrawn_on is not null as undone, null::bigint as cents,
                   null::integer as half_days, 0 as samples, null::date as arrived_on,
                   null as label, t.text as title
              from control_evidence x
              left join initiative i on i.division = x.division and i.initiative = x.initiative
              left join shown_text t on t.stream = i.stream and t.digest = i.title_digest
            """);

    private final String table;
    private final String id;
    private final String untouched;
    private final String titled;

    ItemTable(String table, String id, String untouched, String titled) {
        this.table = table;
        this.id = id;
        this.untouched = untouched;
        this.titled = titled;
    }

    static ItemTable of(ControlItem item) {
        return of(item.kind());
    }

    static ItemTable of(ControlItem.Kind kind) {
        return switch (kind) {
            case EXPENSE -> EXPENSES;
            case EVIDENCE -> EVIDENCE;
        };
    }

    String rows() {
        return "select * from " + table;
    }

    /** Its name, which is that of its rows among the batched writes too. */
    String table() {
        return table;
    }

    /** Its rows as {@link ItemRow} has them, with the texts that they name. */
    String titled() {
        return "select * from (" + titled + ") x";
    }

    /** Finds one of a division, by its name and the id, and what control found about it. */
    String one() {
        return " where division = ? and %s = ?".formatted(id);
    }

    /**
     * What is queued, as far as it is asked for; what is null leaves nothing out.
     *
     * @param select of rows of this table
     * @param untouched whether only what nobody looked at, drew or found something about
     * @param taken true for what the caller has in hand, false for what nobody has
     */
    KeysetQuery queue(
            String select,
            String division,
            String initiative,
            Enum<?> signal,
            boolean untouched,
            Boolean taken,
            Caller caller) {
        return KeysetQuery.of(select)
                .where("division = :division", "division", division)
                .where("initiative = :initiative", "initiative", initiative)
                .where(":signal = any(signals)", "signal", signal)
                .when(signal != null, "(-score) < 0")
                .when(untouched, this.untouched)
                .when(Boolean.FALSE.equals(taken), "taken_by is null")
                .where(
                        "taken_by = :taker",
                        "taker",
                        Boolean.TRUE.equals(taken) ? caller.person().value() : null);
    }
}
