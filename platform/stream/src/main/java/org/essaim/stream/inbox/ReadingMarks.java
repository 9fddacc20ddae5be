package org.essaim.stream.inbox;

import module java.base;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What is being read, marked before it is: a record that fills the heap may end the process before
 * anything can be caught, and the next one finds in the marks what it was at (decision 0062).
 */
record ReadingMarks(JdbcTemplate jdbc) {

    /** Instead of a stream, where all are read together. */
    static final String ALL = null;

    private static final String BEGIN =
            """
            insert into reading_mark (stream, read_from, attempts) values (?, ?, 1)
            on conflict (stream) do update
              set attempts = 1 + case when reading_mark.read_from = excluded.read_from
                                      then reading_mark.attempts else 0 end,
                  read_from = excluded.read_from
            returning attempts
            """;

    /**
     * @param from the offset to read from
     * @return how often it was begun there and not ended, this time included
     */
    int begin(String stream, long from) {
        return jdbc.queryForObject(BEGIN, Integer.class, stream, from);
    }

    /** It was survived. */
    void end(String stream) {
        jdbc.update("delete from reading_mark where stream is not distinct from ?", stream);
    }

    /** The streams whose reading was begun and not ended. */
    Set<String> streams() {
        return Set.copyOf(
                jdbc.queryForList(
                        "select stream from reading_mark where stream is not null", String.class));
    }
}
