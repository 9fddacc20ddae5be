package org.essaim.reporting.recount.read;

import org.springframework.jdbc.core.RowMapper;

/** A part of what is kept of an initiative. */
record HistoryRow(String division, String initiative, int part, byte[] facts) {

    static final RowMapper<HistoryRow> MAPPER =
            (row, _) ->
                    new HistoryRow(
                            row.getString(1), row.getString(2), row.getInt(3), row.getBytes(4));

    boolean isOf(String thisDivision, String thisInitiative) {
        return initiative.equals(thisInitiative) && division.equals(thisDivision);
    }
}
