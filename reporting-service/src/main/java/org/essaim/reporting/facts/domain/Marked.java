package org.essaim.reporting.facts.domain;

import java.util.List;
import org.essaim.contract.Amount;

/** A row that says which of its columns hold values that are not real. */
public interface Marked {

    /** The columns that are invented, as the open data calls them: {@code spent.euros}. */
    List<String> madeUp();

    /** Those that add up invented values and real ones. */
    default List<String> partlyMadeUp() {
        return List.of();
    }

    /** {@code wholly}, {@code partly}, or null for a column that is real. */
    default String mark(String column) {
        if (madeUp().contains(column)) {
            return Basis.WHOLLY;
        }
        return partlyMadeUp().contains(column) ? Basis.PARTLY : null;
    }

    /** An amount of this row with what it rests on, as far as its mark says. */
    default Sum sum(String column, Amount amount) {
        return new Sum(
                amount,
                Basis.of(amount.money().cents(), mark(column + ".euros")),
                Basis.of(amount.time().halfDays(), mark(column + ".halfDays")));
    }
}
