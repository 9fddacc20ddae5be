package org.essaim.reporting.timetravel.read;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** As of which position of which stream the facts speak. */
@Component
public class StreamPositions {

    private final JdbcClient jdbc;

    public StreamPositions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One stream.
     *
     * @param position of the last message that is in the facts
     * @param knownAt when the latest of them was recorded
     * @param watermark up to when its owner claims to have told everything; null before a claim
     */
    public record StreamPosition(
            String stream, long position, Instant knownAt, Instant watermark) {}

    /**
     * Up to where the facts go.
     *
     * @param seq of the last fact; 0 without one
     * @param log another number where the table of facts was emptied or made anew
     */
    public record Head(long seq, long log) {}

    /** By name. */
    public List<StreamPosition> streams() {
        return jdbc.sql(
                        """
                        select f.stream, f.position, f.known_at, i.watermark
                          from fact_stream f
                          left join subscription i on i.stream = f.stream collate "C"
                         order by f.stream
                        """)
                .query(StreamPosition.class)
                .list();
    }

    /** A number that grows with every fact; another one means that there is more. */
    public long head() {
        return jdbc.sql("select coalesce(max(seq), 0) from fact").query(Long.class).single();
    }

    /**
     * Where the facts end now. Whoever sees a fact sees all before it, see {@link FactLog}: what
     * was counted up to a head stays counted.
     */
    public Head now() {
        return jdbc.sql(
                        """
                        select coalesce(max(seq), 0) as seq,
                            pg_relation_filenode('fact')::bigint as log from fact
                        """)
                .query(Head.class)
                .single();
    }
}
