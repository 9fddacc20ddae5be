package org.essaim.incubator.stopping.read;

import module java.base;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.Evidence;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.InitiativeId;
import org.essaim.incubator.stopping.domain.Expense;
import org.essaim.incubator.stopping.domain.IngestionProgress;
import org.essaim.incubator.stopping.domain.ReviewSnapshot;
import org.essaim.incubator.stopping.domain.StoppingCommand;
import org.essaim.incubator.stopping.domain.Withdrawal;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.runtime.read.Snapshot;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** What is known of initiatives, all of it and how much was read, as it was at one moment. */
@Component
public class ReviewSnapshots {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Snapshot snapshot;

    ReviewSnapshots(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.snapshot = new Snapshot(transactions);
    }

    /** An initiative whose funding is reviewed. */
    public record Case(DivisionId division, InitiativeId initiative) {}

    /**
     * What is known of one.
     *
     * @param changes how often it had changed by then
     * @param decided whether anything had been decided on the funding by then
     */
    public record Taken(
            Case one,
            ReviewSnapshot snapshot,
            IngestionProgress progress,
            long changes,
            boolean decided) {}

    /**
     * Those that are there, in the order in which they are asked for. The progress never claims
     * more than is in the snapshots, as one transaction reads both (R64), and nothing beyond now
     * (R16).
     */
    public List<Taken> take(List<Case> cases) {
        return snapshot.of(() -> taken(cases));
    }

    private List<Taken> taken(List<Case> cases) {
        Map<Case, Head> heads = heads(cases);
        Map<Case, List<Expense>> expenses = expenses(cases);
        Map<Case, List<Withdrawable>> evidence = evidence(cases);
        Map<String, List<LocalDate>> reachable = reachableDays(cases);
        Set<String> decided = decided(cases);
        LocalDate today = BusinessDay.of(clock.instant());
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
                                            standing(evidence.getOrDefault(one, List.of())),
                                            withdrawn(evidence.getOrDefault(one, List.of())),
                                            head.endedOn()),
                                    new IngestionProgress(
                                            Collections.min(
                                                    List.of(head.watermark(), clock.instant())),
                                            reachable.getOrDefault(head.stream(), List.of()),
                                            head.isHeldOn(today),
                                            head.liveFrom()),
                                    head.changes(),
                                    decided.contains(target(one)));
                        })
                .toList();
    }

    private record Head(
            long changes,
            LocalDate endedOn,
            String stream,
            LocalDate heldUntil,
            Instant watermark,
            LocalDate liveFrom) {

        /** Half of a past is no evidence, but whoever never ends it is reviewed again. */
        boolean isHeldOn(LocalDate day) {
            return heldUntil != null && !heldUntil.isBefore(day);
        }
    }

    private Map<Case, Head> heads(List<Case> cases) {
        return about(
                cases,
                """
                select division, initiative, i.changes, i.ended_on, d.stream, d.watermark,
                       d.live_from,
                       case when d.importing is not null then d.hold_ends_on end as held_until
                  from asked join review_initiative i using (division, initiative)
                  join review_division d using (division)
                """,
                RecordMapper.of(Head.class),
                Collectors.collectingAndThen(Collectors.toList(), List::getFirst));
    }

    private Map<Case, List<Expense>> expenses(List<Case> cases) {
        return about(
                cases,
                "select e.* from asked join review_expense e using (division, initiative)",
                RecordMapper.of(Expense.class),
                Collectors.toList());
    }

    /**
     * @param withdrawnOn null while it stands
     */
    private record Withdrawable(
            UUID evidenceId,
            LocalDate measuredOn,
            int users,
            EvidenceLevel level,
            LocalDate withdrawnOn) {

        Evidence evidence() {
            return new Evidence(evidenceId, measuredOn, users, level);
        }
    }

    private static List<Evidence> standing(List<Withdrawable> all) {
        return all.stream()
                .filter(each -> each.withdrawnOn() == null)
                .map(Withdrawable::evidence)
                .toList();
    }

    private static List<Withdrawal> withdrawn(List<Withdrawable> all) {
        return all.stream()
                .filter(each -> each.withdrawnOn() != null)
                .map(each -> new Withdrawal(each.evidence(), each.withdrawnOn()))
                .toList();
    }

    private Map<Case, List<Withdrawable>> evidence(List<Case> cases) {
        return about(
                cases,
                "select e.* from asked join review_evidence e using (division, initiative)",
                RecordMapper.of(Withdrawable.class),
                Collectors.toList());
    }

    /** Asked of the events themselves: a table of decisions would be behind them. */
    private Set<String> decided(List<Case> cases) {
        return jdbc.sql(
                        """
                        select aggregate_id from domain_event
                         where aggregate_id = any(?) and sequence_number = 0
                        """)
                .param(cases.stream().map(ReviewSnapshots::target).toArray(String[]::new))
                .query(String.class)
                .set();
    }

    private static String target(Case one) {
        return StoppingCommand.targetOf(one.division(), one.initiative());
    }

    private record ReachableDay(String stream, LocalDate day) {}

    /** The days of each stream after its watermark. */
    private Map<String, List<LocalDate>> reachableDays(List<Case> cases) {
        return jdbc
                .sql(
                        """
                        select r.stream, r.day from review_division d
                          join reachable_day r on r.stream = d.stream
                           and r.day > (d.watermark at time zone 'Europe/Paris')::date
                         where d.division = any(?)
                        """)
                .param(divisions(cases))
                .query(RecordMapper.of(ReachableDay.class))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                ReachableDay::stream,
                                Collectors.mapping(ReachableDay::day, Collectors.toList())));
    }

    private <T, R> Map<Case, R> about(
            List<Case> cases, String sql, RowMapper<T> read, Collector<T, ?, R> together) {
        return jdbc
                .sql(
                        """
                        with asked as (
                            select * from unnest(?::text[], ?::text[]) as a (division, initiative))
                        """
                                + sql)
                .param(divisions(cases))
                .param(cases.stream().map(one -> one.initiative().value()).toArray(String[]::new))
                .query((row, number) -> Map.entry(caseOf(row, number), read.mapRow(row, number)))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, together)));
    }

    private static Case caseOf(ResultSet row, int number) throws SQLException {
        return RecordMapper.of(Case.class).mapRow(row, number);
    }

    private static String[] divisions(List<Case> cases) {
        return cases.stream().map(one -> one.division().value()).toArray(String[]::new);
    }
}
