package org.essaim.eventstore;

import module java.base;

import org.springframework.jdbc.core.simple.JdbcClient;

/** How far readers are behind, for those who watch a service from outside. */
public final class ReaderLag {

    private final JdbcClient jdbc;

    public ReaderLag(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How long, by the database's own clock, the first event after that position has been stored;
     * empty where nothing follows.
     *
     * @param position of the reader
     */
    public Optional<Duration> behind(CommitOrderToken position) {
        return jdbc.sql(Sql.WAITING_AFTER)
                .params(position.epoch(), position.transaction(), position.index())
                .query((row, _) -> Duration.ofMillis(row.getLong(1)))
                .optional();
    }
}
