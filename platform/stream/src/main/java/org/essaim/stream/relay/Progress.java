package org.essaim.stream.relay;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * How far a relay is, as the database states it.
 *
 * @param sent up to this position the broker has the journal
 * @param topicId of the topic as it was last seen, or null
 * @param endOffset where its log last ended
 * @param rewritten how many redacted texts the topic no longer has, -1 where it is known to have
 *     one
 * @param redacted how many of the own texts are redacted
 */
record Progress(long sent, String topicId, long endOffset, long rewritten, long redacted) {

    static Progress of(ResultSet row) throws SQLException {
        return new Progress(
                row.getLong(1), row.getString(2), row.getLong(3), row.getLong(4), row.getLong(5));
    }
}
