package org.essaim.stream.journal;

import module java.base;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How far others have acknowledged the own journal. The broker's acknowledgement is not enough: a
 * log can be lost with its disk, so a message is safe only when it is in the databases of its
 * readers.
 */
public final class Acknowledgements {

    private final JdbcTemplate jdbc;
    private final Predicate<String> counts;

    /**
     * @param counts which of the subscribed streams belong to a reader that has to have everything
     */
    public Acknowledgements(JdbcTemplate jdbc, Predicate<String> counts) {
        this.jdbc = jdbc;
        this.counts = counts;
    }

    /** The position that every reader that counts has; 0 where none has acknowledged anything. */
    public long acknowledgedByAll() {
        return jdbc
                .query(
                        "select stream, acknowledged_position from subscription",
                        (row, _) -> Map.entry(row.getString(1), row.getLong(2)))
                .stream()
                .filter(stream -> counts.test(stream.getKey()))
                .mapToLong(Map.Entry::getValue)
                .min()
                .orElse(0);
    }
}
