package org.essaim.incubator.search.read;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.runtime.store.BatchedWrites;
import org.springframework.stereotype.Component;

/** The entries of the index. */
@Component
public class SearchEntries {

    /** In which they stand. */
    public static final String TABLE = "search_entry";

    /** The number of the last news, as the index has them: a maximum would be looked for in all. */
    public static final String LAST_NEWS = "(select coalesce(-min(-news), 0) from search_entry)";

    private static final String CHANGE =
            "update search_entry set news = "
                    + LAST_NEWS
                    + " + 1 where kind = 'INITIATIVE' and division = ? and id = ?";

    private final BatchedWrites rows;

    SearchEntries(BatchedWrites rows) {
        this.rows = rows;
    }

    /** Something changed by which one can narrow a search, so it may be news to somebody. */
    public void changed(DivisionId division, InitiativeId initiative) {
        rows.write(TABLE, CHANGE, division.value(), initiative.value());
    }
}
