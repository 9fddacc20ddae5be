package org.essaim.incubator.control.read;

import org.essaim.incubator.control.domain.ControlItem;
import org.essaim.web.KeysetQuery;
import org.essaim.web.identity.Caller;

/** Where what has arrived of one kind is queued for control, with what was done about it (R95). */
enum ItemTable {
    EXPENSES(
            InitiativeAccounts.EXPENSES,
            "expense_id",
            "looks + samples + open_findings + closed_findings = 0"),
    EVIDENCE(EvidenceRanks.TABLE, "evidence_id", "looks + open_findings + closed_findings = 0");

    private final String table;
    private final String id;
    private final String untouched;

    ItemTable(String table, String id, String untouched) {
        this.table = table;
        this.id = id;
        this.untouched = untouched;
    }

    static ItemTable of(ControlItem item) {
        return switch (item.kind()) {
            case EXPENSE -> EXPENSES;
            case EVIDENCE -> EVIDENCE;
        };
    }

    /** Its name, which is that of its rows among the batched writes too. */
    String table() {
        return table;
    }

    /** Finds one of a division, by its name and the id, and what control found about it. */
    String one() {
        return " where division = ? and %s = ?".formatted(id);
    }

    /**
     * What is queued, as far as it is asked for; what is null leaves nothing out.
     *
     * @param untouched whether only what nobody looked at, drew or found something about
     * @param taken true for what the caller has in hand, false for what nobody has
     */
    KeysetQuery queue(
            String division,
            String initiative,
            Enum<?> signal,
            boolean untouched,
            Boolean taken,
            Caller caller) {
        return KeysetQuery.of("select * from " + table)
                .where("division = :division", "division", division)
                .where("initiative = :initiative", "initiative", initiative)
                .where(":signal = any(signals)", "signal", signal)
                .when(untouched, this.untouched)
                .when(Boolean.FALSE.equals(taken), "taken_by is null")
                .where(
                        "taken_by = :taker",
                        "taker",
                        Boolean.TRUE.equals(taken) ? caller.person().value() : null);
    }
}
