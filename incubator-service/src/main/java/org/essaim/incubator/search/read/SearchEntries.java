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

    private static final String CHANGE =
            """
            update search_entry
               set news = (select coalesce(max(news), 0) + 1 from search_entry)
             where kind = 'INITIATIVE' and division = ? and id = ?
            """;

    private final BatchedWrites rows;

    SearchEntries(BatchedWrites rows) {
        this.rows = rows;
    }

    /** Something changed by which one can narrow a search, so it may be news to somebody. */
    public void changed(DivisionId division, InitiativeId initiative) {
        rows.write(TABLE, CHANGE, division.value(), initiative.value());
    }
}
