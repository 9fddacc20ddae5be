package org.essaim.stream.journal;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Lets the own journal be sent again because a reader misses something. Many request it at once
 * when a broker lost its log, and each rewind sends everything after it: requests within a few
 * seconds count as one.
 */
public final class JournalRewinds {

    private static final Logger LOG = LoggerFactory.getLogger(JournalRewinds.class);
    private static final Duration ONE = Duration.ofSeconds(3);

    private final String stream;
    private final JdbcTemplate jdbc;
    private final Duration one;
    private long last;
    private long lastFrom = Long.MAX_VALUE;

    public JournalRewinds(String stream, JdbcTemplate jdbc) {
        this(stream, jdbc, ONE);
    }

    /**
     * @param one requests within that time count as one
     */
    public JournalRewinds(String stream, JdbcTemplate jdbc, Duration one) {
        this.stream = stream;
        this.jdbc = jdbc;
        this.one = one;
        this.last = System.nanoTime() - one.toNanos();
    }

    /**
     * @param from the first position to send again
     * @return true if there is something to send now
     */
    public synchronized boolean rewind(long from) {
        long now = System.nanoTime();
        boolean justNow = now - last < one.toNanos();
        if (justNow && from >= lastFrom) {
            return false;
        }
        int rows =
                jdbc.update(
                        "update journal_relay set sent = ? where stream = ? and sent > ?",
                        Math.max(0, from - 1),
                        stream,
                        Math.max(0, from - 1));
        if (rows > 0) {
            LOG.info("the stream {} is sent again from {} on", stream, from);
            last = now;
            lastFrom = from;
        }
        return rows > 0;
    }
}
