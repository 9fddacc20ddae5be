package org.essaim.stream.inbox;

import module java.base;

import org.essaim.stream.RejectionReason;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts what is rejected and keeps the first of it; {@link RejectedRecords} shows both. */
final class RejectionLog {

    /** Counts all reasons of a batch at once, and returns how many records are kept already. */
    private static final String COUNT =
            """
            with counted as (
              insert into rejection_count (stream, reason, count, last_at)
              select ?, reason, count, now()
                from unnest(?::text[], ?::bigint[]) as rejected (reason, count)
              on conflict (stream, reason)
                do update set count = rejection_count.count + excluded.count, last_at = now())
            select count(*) from rejected_record where stream = ?
            """;

    private static final String KEEP =
            """
            insert into rejected_record
              (stream, "offset", reason, detail, headers, data, data_size)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;

    RejectionLog(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** In the transaction that moves past them. Repeated records are no evidence. */
    void note(String stream, List<PendingRecord> rejected) {
        Map<String, Long> counts =
                rejected.stream()
                        .collect(
                                Collectors.groupingBy(
                                        each -> each.reason().word(),
                                        TreeMap::new,
                                        Collectors.counting()));
        int kept =
                jdbc.queryForObject(
                        COUNT,
                        Integer.class,
                        stream,
                        counts.keySet().toArray(String[]::new),
                        counts.values().toArray(Long[]::new),
                        stream);
        List<Object[]> suspicious =
                rejected.stream()
                        .filter(each -> each.reason() != RejectionReason.REPEATED)
                        .limit(Math.max(0, RejectedRecords.MOST_KEPT - kept))
                        .map(each -> KeptRejection.of(each).row(stream))
                        .toList();
        jdbc.batchUpdate(KEEP, suspicious);
    }
}
