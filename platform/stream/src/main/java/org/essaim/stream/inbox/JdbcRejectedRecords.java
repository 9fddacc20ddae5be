package org.essaim.stream.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.essaim.stream.RejectedRecords;
import org.essaim.stream.RejectionReason;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Refused records in PostgreSQL. The first {@value #MOST_KEPT} of a stream are kept until somebody
 * throws them away: a flood neither fills the disk nor washes away how it began.
 */
public final class JdbcRejectedRecords implements RejectedRecords {

    /** Rows a stream. */
    public static final int MOST_KEPT = 1_000;

    /** Counts all reasons of a batch at once, and says how many records are kept already. */
    private static final String COUNT =
            """
            with counted as (
              insert into rejection_count (stream, reason, count, last_at)
              select ?, reason, count, now()
                from unnest(?::text[], ?::bigint[]) as refused (reason, count)
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

    public JdbcRejectedRecords(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** In the transaction that moves past them. What was merely repeated is no evidence. */
    void note(String stream, List<PendingRecord> refused) {
        Map<String, Long> counts =
                refused.stream()
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
        List<PendingRecord> suspicious =
                refused.stream()
                        .filter(each -> each.reason() != RejectionReason.REPEATED)
                        .limit(Math.max(0, MOST_KEPT - kept))
                        .toList();
        if (!suspicious.isEmpty()) {
            jdbc.batchUpdate(
                    KEEP,
                    suspicious.stream().map(each -> KeptRejection.of(each).row(stream)).toList());
        }
    }

    @Override
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

    @Override
    public int kept(String stream) {
        return jdbc.queryForObject(
                "select count(*) from rejected_record where stream = ?", Integer.class, stream);
    }

    @Override
    public List<Evidence> evidence(String stream, int most) {
        return jdbc.query(
                "select * from rejected_record where stream = ? order by id limit ?",
                (row, _) -> evidence(row),
                stream,
                most);
    }

    @Override
    public int forget(String stream) {
        return jdbc.update("delete from rejected_record where stream = ?", stream);
    }

    private static Evidence evidence(ResultSet row) throws SQLException {
        byte[] data = row.getBytes("data");
        return new Evidence(
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
