package org.essaim.reporting.facts.read;

import module java.base;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.essaim.contract.Amount;
import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.domain.FactKind;
import org.essaim.reporting.facts.domain.RecordedFact;
import org.essaim.reporting.facts.domain.Snapshot;
import org.essaim.runtime.ContractJson;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * The facts as of two days. Every question selects from {@code facts}, which leaves out what was
 * true or known later: no question has to think of it.
 */
@Component
public class FactTable {

    /** PostgreSQL plans a question as if the condition stood in it. */
    private static final String FACTS =
            """
            with facts as not materialized (select * from recorded_fact
                where true_on <= :trueOn and known_on <= :knownOn and seq <= :head)
            """;

    private static final String NEXT =
            """
             and (f.stream, f.position) > (:stream, :position)
             order by f.stream, f.position limit :most
            """;

    private static final int AT_ONCE = 5_000;

    private final JdbcClient jdbc;

    public FactTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How far one stream has been read.
     *
     * @param position of the last message that is in the facts
     * @param knownAt when the latest of them was recorded
     * @param watermark up to when its owner claims to have published everything; null before a
     *     claim
     */
    public record StreamPosition(
            String stream, long position, Instant knownAt, Instant watermark) {}

    /**
     * Up to where the facts go.
     *
     * @param seq of the last fact; 0 without one
     * @param table another number where the table was emptied or made again
     */
    public record Head(long seq, long table) {}

    /**
     * @param sql from {@code select} on, or from the comma before another common table
     */
    public StatementSpec ask(AsOf asOf, String sql) {
        return ask(Snapshot.open(asOf), sql);
    }

    /** The same, up to a place in the table. */
    public StatementSpec ask(Snapshot snapshot, String sql) {
        return jdbc.sql(FACTS + sql)
                .param("trueOn", snapshot.asOf().lastTrue())
                .param("knownOn", snapshot.asOf().lastKnown())
                .param("head", snapshot.head());
    }

    /** How many facts of a kind there are; of one division, or of all where it is null. */
    public long count(Snapshot snapshot, FactKind kind, String division) {
        return ask(
                        snapshot,
                        """
                        select count(*) from facts
                         where kind = :kind and (:division = '' or division = :division)
                        """)
                .param("kind", kind.name())
                .param("division", division == null ? "" : division)
                .query(Long.class)
                .single();
    }

    /**
     * Visits facts in the order of their streams, some thousands at a time: memory stays flat and
     * no transaction is held open by whoever reads slowly.
     *
     * @param sql selects from {@code facts f}, its stream and position among others, and ends with
     *     a condition
     */
    public <R> void each(Snapshot snapshot, String sql, RowMapper<R> mapper, Consumer<R> each) {
        Portion<R> last = new Portion<>("", 0, List.of());
        do {
            last = portion(snapshot, sql, mapper, last);
            last.rows().forEach(each);
        } while (last.rows().size() == AT_ONCE);
    }

    /** Some rows, and the place of the last one. */
    private record Portion<R>(String stream, long position, List<R> rows) {}

    private <R> Portion<R> portion(
            Snapshot snapshot, String sql, RowMapper<R> mapper, Portion<R> before) {
        return ask(snapshot, sql + NEXT)
                .param("stream", before.stream())
                .param("position", before.position())
                .param("most", AT_ONCE)
                .query(
                        found -> {
                            Portion<R> portion = before;
                            List<R> rows = new ArrayList<>();
                            while (found.next()) {
                                rows.add(mapper.mapRow(found, rows.size()));
                                String stream = found.getString("stream");
                                portion = new Portion<>(stream, found.getLong("position"), rows);
                            }
                            return rows.isEmpty() ? new Portion<>("", 0, rows) : portion;
                        });
    }

    /** Reads a row of {@code select * from facts} with its message. */
    public static RecordedFact recorded(ResultSet row, int index) throws SQLException {
        FactKind kind = FactKind.valueOf(row.getString("kind"));
        Integer year = row.getObject("year", Integer.class);
        return new RecordedFact(
                row.getString("stream"),
                row.getLong("position"),
                kind,
                row.getString("division"),
                row.getString("initiative"),
                row.getObject("subject_id", UUID.class),
                row.getObject("true_on", LocalDate.class),
                row.getObject("known_on", LocalDate.class),
                year,
                year == null ? null : amount(row),
                ContractJson.mapper().readValue(row.getString("payload"), kind.message()));
    }

    /** Makes rows of a kind of its own of the facts that {@code select * from facts} reads. */
    public static <R> RowMapper<R> as(Function<RecordedFact, R> row) {
        return (found, index) -> row.apply(recorded(found, index));
    }

    /** Of a row with {@code cents} and {@code half_days}. */
    public static Amount amount(ResultSet row) throws SQLException {
        return Amount.of(row.getLong("cents"), row.getLong("half_days"));
    }

    /** Where the facts end now. Whoever sees a fact sees all before it, see {@link FactLog}. */
    public Head head() {
        return jdbc.sql(
                        """
                        select coalesce(max(seq), 0) as seq,
                            pg_relation_filenode('recorded_fact')::bigint as "table"
                             from recorded_fact
                        """)
                .query(Head.class)
                .single();
    }

    /** All that is here now. */
    public Snapshot now(AsOf asOf) {
        return new Snapshot(asOf, head().seq());
    }

    /** How far each stream has been read, by name. */
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
}
