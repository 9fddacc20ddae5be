package org.essaim.incubator.stopping.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.InitiativeId;
import org.essaim.incubator.stopping.domain.Evidence;
import org.essaim.incubator.stopping.domain.Expense;
import org.essaim.incubator.stopping.domain.IngestionProgress;
import org.essaim.incubator.stopping.domain.ReviewHold;
import org.essaim.incubator.stopping.domain.ReviewSnapshot;
import org.essaim.incubator.stopping.domain.StoppingCommand;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Takes files out to be judged: all of them, and what was heard, as they were at one moment. */
@Component
public class ReviewSnapshots {

    private final JdbcClient jdbc;

    ReviewSnapshots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A file as it was.
     *
     * @param changes how often it had changed by then
     * @param decided whether anything had been decided of the funding by then
     */
    public record Taken(
            ReviewQueue.Case one,
            ReviewSnapshot file,
            IngestionProgress hearing,
            long changes,
            boolean decided) {}

    /**
     * Those that are there, in the order in which they are asked for. What was heard never claims
     * more than is in the files: one snapshot gives both (R64).
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Taken> take(List<ReviewQueue.Case> cases) {
        Map<ReviewQueue.Case, Head> heads = heads(cases);
        Map<ReviewQueue.Case, List<Expense>> expenses = expenses(cases);
        Map<ReviewQueue.Case, List<Evidence>> evidence = evidence(cases);
        Map<String, List<LocalDate>> heard = heard(cases);
        Set<String> decided = decided(cases);
        return cases.stream()
                .filter(heads::containsKey)
                .map(
                        one -> {
                            Head head = heads.get(one);
                            return new Taken(
                                    one,
                                    new ReviewSnapshot(
                                            one.division(),
                                            one.initiative(),
                                            expenses.getOrDefault(one, List.of()),
                                            evidence.getOrDefault(one, List.of()),
                                            head.endedOn()),
                                    new IngestionProgress(
                                            head.watermark(),
                                            heard.getOrDefault(head.stream(), List.of()),
                                            head.hold()),
                                    head.changes(),
                                    decided.contains(target(one)));
                        })
                .toList();
    }

    private Map<ReviewQueue.Case, Head> heads(List<ReviewQueue.Case> cases) {
        return about(
                cases,
                """
                select division, initiative, f.changes, f.ended_on, d.stream, d.watermark,
                       d.importing is not null as importing
                  from asked join stopping_file f using (division, initiative)
                  join stopping_division d using (division)
                """,
                (row, _) ->
                        new Head(
                                row.getLong("changes"),
                                row.getObject("ended_on", LocalDate.class),
                                row.getString("stream"),
                                row.getBoolean("importing")
                                        ? ReviewHold.IMPORT_UNDER_WAY
                                        : ReviewHold.NONE,
                                row.getObject("watermark", OffsetDateTime.class).toInstant()),
                Collectors.collectingAndThen(Collectors.toList(), List::getFirst));
    }

    private Map<ReviewQueue.Case, List<Expense>> expenses(List<ReviewQueue.Case> cases) {
        return about(
                cases,
                "select e.* from asked join stopping_expense e using (division, initiative)",
                (row, _) ->
                        new Expense(
                                row.getObject("expense_id", UUID.class),
                                row.getObject("spent_on", LocalDate.class),
                                Amount.of(row.getLong("cents"), row.getInt("half_days")),
                                row.getBoolean("imported"),
                                row.getBoolean("reversed")),
                Collectors.toList());
    }

    private Map<ReviewQueue.Case, List<Evidence>> evidence(List<ReviewQueue.Case> cases) {
        return about(
                cases,
                "select e.* from asked join stopping_evidence e using (division, initiative)",
                (row, _) ->
                        new Evidence(
                                row.getObject("evidence_id", UUID.class),
                                row.getObject("measured_on", LocalDate.class),
                                row.getInt("users"),
                                EvidenceLevel.valueOf(row.getString("level"))),
                Collectors.toList());
    }

    /** Asked of the events themselves: a table of decisions would be behind them. */
    private Set<String> decided(List<ReviewQueue.Case> cases) {
        return Set.copyOf(
                jdbc.sql(
                                """
                                select aggregate_id from domain_event
                                 where aggregate_id = any(?) and sequence_number = 0
                                """)
                        .param(cases.stream().map(ReviewSnapshots::target).toArray(String[]::new))
                        .query(String.class)
                        .list());
    }

    private static String target(ReviewQueue.Case one) {
        return StoppingCommand.targetOf(one.division(), one.initiative());
    }

    /** The days of each stream after what is filed of it. */
    private Map<String, List<LocalDate>> heard(List<ReviewQueue.Case> cases) {
        return jdbc
                .sql(
                        """
                        select h.stream, h.day from stopping_division d
                          join heard_day h on h.stream = d.stream
                           and h.day > (d.watermark at time zone 'Europe/Paris')::date
                         where d.division = any(?)
                        """)
                .param(divisions(cases))
                .query((row, _) -> Map.entry(row.getString(1), row.getObject(2, LocalDate.class)))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private <T, R> Map<ReviewQueue.Case, R> about(
            List<ReviewQueue.Case> cases,
            String sql,
            RowMapper<T> read,
            Collector<T, ?, R> together) {
        return jdbc
                .sql(
                        """
                        with asked as (
                            select * from unnest(?::text[], ?::text[]) as a (division, initiative))
                        """
                                + sql)
                .param(divisions(cases))
                .param(cases.stream().map(one -> one.initiative().value()).toArray(String[]::new))
                .query((row, number) -> Map.entry(caseOf(row), read.mapRow(row, number)))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, together)));
    }

    private static ReviewQueue.Case caseOf(ResultSet row) throws SQLException {
        return new ReviewQueue.Case(
                new DivisionId(row.getString("division")),
                new InitiativeId(row.getString("initiative")));
    }

    private static String[] divisions(List<ReviewQueue.Case> cases) {
        return cases.stream().map(one -> one.division().value()).toArray(String[]::new);
    }

    private record Head(
            long changes, LocalDate endedOn, String stream, ReviewHold hold, Instant watermark) {}
}
