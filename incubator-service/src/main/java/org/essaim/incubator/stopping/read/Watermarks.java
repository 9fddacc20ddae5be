package org.essaim.incubator.stopping.read;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Up to when each division is heard and filed, and on which days it could be heard (R64). */
@Component
public class Watermarks {

    private final JdbcClient jdbc;

    Watermarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By stream, of the divisions that have told anything. */
    public Map<String, Instant> filed() {
        Map<String, Instant> filed = new HashMap<>();
        jdbc.sql("select stream, watermark from stopping_division")
                .query(
                        (row, _) ->
                                Map.entry(
                                        row.getString("stream"),
                                        row.getObject("watermark", OffsetDateTime.class)
                                                .toInstant()))
                .list()
                .forEach(row -> filed.put(row.getKey(), row.getValue()));
        return filed;
    }

    /** Everything of the stream up to the instant is in the files; it never goes back. */
    public void file(String stream, Instant watermark) {
        jdbc.sql(
                        """
                        update stopping_division
                           set watermark = greatest(watermark, cast(:watermark as timestamptz))
                         where stream = :stream
                        """)
                .param("watermark", watermark.atOffset(ZoneOffset.UTC))
                .param("stream", stream)
                .update();
    }

    /** On that day the stream could be heard. */
    public void heardOn(String stream, LocalDate day) {
        jdbc.sql("insert into heard_day (stream, day) values (?, ?) on conflict do nothing")
                .param(stream)
                .param(day)
                .update();
    }
}
