package org.essaim.reporting.timetravel.read;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** As of which position of which stream the facts speak. */
@Component
public class Heard {

    private final JdbcClient jdbc;

    Heard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One stream.
     *
     * @param position of the last message that is in the facts
     * @param knownAt when the latest of them was recorded
     */
    public record StreamPosition(String stream, long position, Instant knownAt) {}

    /** By name. */
    public List<StreamPosition> streams() {
        return jdbc.sql("select stream, position, known_at from fact_stream order by stream")
                .query(StreamPosition.class)
                .list();
    }

    /** A number that grows with every fact; another one means that there is more. */
    public long head() {
        return jdbc.sql("select coalesce(max(seq), 0) from fact").query(Long.class).single();
    }
}
