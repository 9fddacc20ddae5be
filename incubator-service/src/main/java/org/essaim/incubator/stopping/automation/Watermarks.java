package org.essaim.incubator.stopping.automation;

import module java.base;

import org.essaim.runtime.read.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Up to when reviews know each stream, and on which days it could be read (R64). */
@Component
class Watermarks {

    private final JdbcClient jdbc;

    Watermarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Known(String stream, Instant watermark) {}

    /** By stream, of the divisions that have published anything. */
    Map<String, Instant> known() {
        return jdbc
                .sql("select stream, watermark from review_division")
                .query(RecordMapper.of(Known.class))
                .list()
                .stream()
                .collect(Collectors.toMap(Known::stream, Known::watermark));
    }

    /** Everything of the stream up to the instant is projected; it never goes back. */
    void advance(String stream, Instant watermark) {
        jdbc.sql(
                        """
                        update review_division
                           set watermark = greatest(watermark, cast(:watermark as timestamptz))
                         where stream = :stream
                        """)
                .param("watermark", watermark.atOffset(ZoneOffset.UTC))
                .param("stream", stream)
                .update();
    }

    /** On that day the stream could be read to its end. */
    void reachable(String stream, LocalDate day) {
        jdbc.sql("insert into reachable_day (stream, day) values (?, ?) on conflict do nothing")
                .params(stream, day)
                .update();
    }
}
