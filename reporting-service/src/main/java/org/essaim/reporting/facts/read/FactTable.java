package org.essaim.reporting.facts.read;

import module java.base;

import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.domain.FactKind;
import org.essaim.reporting.facts.domain.RecordedFact;
import org.essaim.reporting.facts.domain.Snapshot;
import org.essaim.runtime.read.RecordMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * The facts as of two days. Every question selects from {@code facts}, which leaves out what was
 * true or known later: no question has to think of it.
 */
@Component
public final class FactTable {

    /** PostgreSQL plans a question as if the condition stood in it. */
    private static final String FACTS =
            """
            with facts as not materialized (select * from recorded_fact
                where true_on <= :trueOn and known_on <= :knownOn and seq <= :head)
            """;

    /** Those that one snapshot has and an earlier one has not, each found by an index. */
    private static final String SINCE =
            """
            , since as not materialized (
                select * from facts where true_on > :trueAfter
                union all select * from facts where known_on > :knownAfter and true_on <= :trueAfter
                union all select * from facts where seq > :after and true_on <= :trueAfter
                    and known_on <= :knownAfter)
            """;

    private static final RowMapper<RecordedFact> RECORDED = new RecordedFactMapper();

    private static final String ENDS =
            """
            select stream, max(position) as position, max(known_at) as known_at, max(seq) as seq
              from %s group by stream
            """;

    private final JdbcClient jdbc;
    private final IncrementalSums<StreamEnd> ends;

    public FactTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.ends =
                new IncrementalSums<>(
                        this,
                        StreamEnd.class,
                        ENDS.formatted("facts"),
                        ENDS.formatted("since"),
                        StreamEnd::stream,
                        StreamEnd::further);
    }

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

    /**
     * What a snapshot has more than another one, whose facts are all among its own: {@code since}.
     * Those of the other are the facts with {@code seq <= :after and true_on <= :trueAfter and
     * known_on <= :knownAfter}.
     */
    StatementSpec askSince(Snapshot before, Snapshot snapshot, String sql) {
        return ask(snapshot, SINCE + sql)
                .param("after", before.head())
                .param("trueAfter", before.asOf().lastTrue())
                .param("knownAfter", before.asOf().lastKnown());
    }

    /**
     * Rows whose components are columns.
     *
     * @param select as {@link FactQuery} has it
     */
    public <R extends Record> FactQuery<R> rows(Class<R> row, String select) {
        return new FactQuery<>(this, select, RecordMapper.of(row));
    }

    /** Rows that are each made of one message of a kind, and of the fact that it is. */
    public <M extends FederationMessage, R> FactQuery<R> rows(
            Class<M> message, BiFunction<RecordedFact, M, R> row) {
        FactKind kind = FactKind.of(message).orElseThrow();
        return facts(
                "f.kind = '" + kind + "'", fact -> row.apply(fact, message.cast(fact.message())));
    }

    /**
     * Rows that are each made of one fact.
     *
     * @param condition which facts {@code f} those are
     */
    public <R> FactQuery<R> facts(String condition, Function<RecordedFact, R> row) {
        return new FactQuery<>(
                this,
                "select f.* from facts f where " + condition,
                (found, index) -> row.apply(RECORDED.mapRow(found, index)));
    }

    /** How many facts of a kind there are; of one division, or of all where it is null. */
    public long count(AsOf asOf, FactKind kind, String division) {
        return count(Snapshot.open(asOf), kind, division);
    }

    /** The same, up to a place in the table. */
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

    /** How many texts were redacted: that is no fact, but facts show other words then (R100). */
    public long redactedTexts() {
        return jdbc.sql("select count(*) from free_text where redacted_at is not null")
                .query(Long.class)
                .single();
    }

    /** The {@code seq} of the last fact that counts as of two days; 0 without one. */
    public long last(AsOf asOf) {
        return ends.of(asOf).stream().mapToLong(StreamEnd::seq).max().orElse(0);
    }

    /** All that is here now. */
    public Snapshot now(AsOf asOf) {
        return new Snapshot(asOf, head().seq());
    }

    /** The day on which the first fact was recorded; empty without one. */
    public Optional<LocalDate> firstKnownOn() {
        return Optional.ofNullable(
                jdbc.sql("select min(known_on) from recorded_fact")
                        .query(LocalDate.class)
                        .single());
    }

    /** How far each stream went with the facts that were recorded by a day, by name. */
    public List<StreamPosition> streams(LocalDate knownOn) {
        return ends.of(new AsOf(null, knownOn)).stream()
                .map(end -> new StreamPosition(end.stream(), end.position(), end.knownAt(), null))
                .sorted(Comparator.comparing(StreamPosition::stream))
                .toList();
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

    /** The last of a stream's facts by each of its measures. */
    private record StreamEnd(String stream, long position, Instant knownAt, long seq) {

        /** The further of both, in the place of this one. */
        StreamEnd further(StreamEnd other) {
            return new StreamEnd(
                    stream,
                    Math.max(position, other.position),
                    knownAt.isAfter(other.knownAt) ? knownAt : other.knownAt,
                    Math.max(seq, other.seq));
        }
    }
}
