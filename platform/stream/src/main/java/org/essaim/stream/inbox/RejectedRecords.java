package org.essaim.stream.inbox;

import module java.base;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.essaim.stream.RejectionReason;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What came over topics and was rejected: all of it counted, and the first {@value #MOST_KEPT} of a
 * stream kept as evidence until somebody discards them. A flood neither fills the disk nor pushes
 * out how it began.
 */
public final class RejectedRecords {

    /** Rows a stream. */
    public static final int MOST_KEPT = 1_000;

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

    public RejectedRecords(JdbcTemplate jdbc) {
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
                        .limit(Math.max(0, MOST_KEPT - kept))
                        .map(each -> KeptRejection.of(each).row(stream))
                        .toList();
        jdbc.batchUpdate(KEEP, suspicious);
    }

    /** How many of this stream were rejected, by {@link RejectionReason#word()}. */
    public Map<String, Long> counts(String stream) {
        Map<String, Long> counts = new TreeMap<>();
        jdbc.query(
                "select reason, count from rejection_count where stream = ?",
                row -> {
                    counts.put(row.getString(1), row.getLong(2));
                },
                stream);
        return counts;
    }

    /** How many of this stream are kept. */
    public int kept(String stream) {
        return jdbc.queryForObject(
                "select count(*) from rejected_record where stream = ?", Integer.class, stream);
    }

    /**
     * What is kept of this stream, the oldest first.
     *
     * @param most at least 1
     */
    public List<RejectionEvidence> evidence(String stream, int most) {
        return jdbc.query(
                "select * from rejected_record where stream = ? order by id limit ?",
                (row, _) -> evidence(row),
                stream,
                most);
    }

    /**
     * Discards the evidence of this stream, so that there is room for more; counts stay.
     *
     * @return how many were discarded
     */
    public int discard(String stream) {
        return jdbc.update("delete from rejected_record where stream = ?", stream);
    }

    private static RejectionEvidence evidence(ResultSet row) throws SQLException {
        byte[] data = row.getBytes("data");
        return new RejectionEvidence(
                row.getString("stream"),
                row.getLong("offset"),
                row.getString("reason"),
                row.getString("detail"),
                row.getString("headers"),
                data == null ? null : Base64.getEncoder().encodeToString(data),
                row.getInt("data_size"),
                row.getTimestamp("rejected_at").toInstant());
    }
}
