package org.essaim.stream.journal;

import java.util.Map;
import java.util.function.Predicate;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What others say they have taken in of the own journal. The broker's word is not enough: a log can
 * be lost with its disk, so a message is safe only when it is in the database of its hearers.
 */
public final class Acknowledgements {

    private final JdbcTemplate jdbc;
    private final Predicate<String> counts;

    /**
     * @param counts which of the heard streams speak for somebody who has to have everything
     */
    public Acknowledgements(JdbcTemplate jdbc, Predicate<String> counts) {
        this.jdbc = jdbc;
        this.counts = counts;
    }

    /** The position that everybody who counts has; 0 where nobody has said so. */
    public long everybodyHas() {
        return jdbc
                .query(
                        "select stream, acknowledged_position from subscription",
                        (row, _) -> Map.entry(row.getString(1), row.getLong(2)))
                .stream()
                .filter(heard -> counts.test(heard.getKey()))
                .mapToLong(Map.Entry::getValue)
                .min()
                .orElse(0);
    }
}
