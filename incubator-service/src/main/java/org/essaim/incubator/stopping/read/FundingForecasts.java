package org.essaim.incubator.stopping.read;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.Policy;
import org.essaim.contract.PolicyHistory;
import org.essaim.incubator.stopping.domain.FundingForecast;
import org.essaim.incubator.stopping.domain.Warning;
import org.essaim.runtime.read.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What would become of all funding by other policies, counted by the rules of the reviews from the
 * snapshots that reviews take (R62, R63, R99).
 */
@Component
public record FundingForecasts(JdbcClient jdbc, ReviewSnapshots snapshots, Clock clock) {

    private static final int MOST_TAKEN = 1_000;

    /** A day more than twelve months can be, as the rule itself counts them. */
    private static final String OPEN =
            """
            select distinct division, initiative from review_expense
             where not reversed and spent_on >= :since
               and (division, initiative) > (:division, :initiative)
             order by division, initiative limit :most
            """;

    private static final String STOPPED =
            """
            select division, initiative from stop
              join unnest(?::text[], ?::text[]) as asked (division, initiative)
             using (division, initiative)
             where reinstated_at is null
            """;

    private static final String WARNED =
            """
            select w.division, w.initiative, w.expense_id, w.month, w.use_by as last_day
              from unnest(?::text[], ?::uuid[]) as asked (division, expense_id)
              join warning w using (division, expense_id)
            """;

    private static final String USERS =
            """
            select users, count(*) as initiatives from (
                select max(users) as users from review_evidence
                 where withdrawn_on is null and level = any(?) and measured_on > ?
                 group by division, initiative) m
             group by users
            """;

    /**
     * How far a count is, so that a large one goes on where it was.
     *
     * @param division the last one that was counted, with the initiative; empty at the beginning
     * @param initiatives how many were
     * @param ended whether these are all
     */
    public record Count(
            String division,
            String initiative,
            long initiatives,
            FundingForecast now,
            FundingForecast then,
            boolean ended) {

        public static final Count BEGINNING =
                new Count("", "", 0, FundingForecast.NOTHING, FundingForecast.NOTHING, false);
    }

    /**
     * Goes on counting initiatives with an expense that is due on the day or later, a thousand at a
     * time and for as long as it may: what is due before, no version that applies from that day on
     * touches.
     *
     * @param from the day from which on the other policies differ
     */
    public Count count(
            Count before,
            LocalDate from,
            PolicyHistory known,
            PolicyHistory other,
            Duration atMost) {
        long start = System.nanoTime();
        Count count = before;
        do {
            count = part(count, from, known, other);
        } while (!count.ended() && System.nanoTime() - start < atMost.toNanos());
        return count;
    }

    private Count part(Count count, LocalDate from, PolicyHistory known, PolicyHistory other) {
        List<ReviewSnapshots.Case> cases =
                jdbc.sql(OPEN)
                        .param("since", from.minusMonths(12).minusDays(1))
                        .param("division", count.division())
                        .param("initiative", count.initiative())
                        .param("most", MOST_TAKEN)
                        .query(RecordMapper.of(ReviewSnapshots.Case.class))
                        .list();
        List<ReviewSnapshots.Taken> taken = snapshots.take(cases);
        Set<ReviewSnapshots.Case> stopped = stopped(taken);
        Map<ReviewSnapshots.Case, Set<Warning.Key>> warned = warned(taken);
        LocalDate today = BusinessDay.of(clock.instant());
        FundingForecast now = count.now();
        FundingForecast then = count.then();
        for (ReviewSnapshots.Taken each : taken) {
            FundingForecast.Decided decided =
                    new FundingForecast.Decided(
                            stopped.contains(each.one()),
                            warned.getOrDefault(each.one(), Set.of()),
                            each.progress().liveFrom());
            now = now.plus(FundingForecast.of(each.snapshot(), decided, from, today, known));
            then = then.plus(FundingForecast.of(each.snapshot(), decided, from, today, other));
        }
        boolean ended = cases.size() < MOST_TAKEN;
        return new Count(
                ended ? "" : cases.getLast().division().value(),
                ended ? "" : cases.getLast().initiative().value(),
                count.initiatives() + taken.size(),
                now,
                then,
                ended);
    }

    /** Of those on whose funding something was decided before; most are none. */
    private Set<ReviewSnapshots.Case> stopped(List<ReviewSnapshots.Taken> taken) {
        List<ReviewSnapshots.Case> decided =
                taken.stream()
                        .filter(ReviewSnapshots.Taken::decided)
                        .map(ReviewSnapshots.Taken::one)
                        .toList();
        return decided.isEmpty()
                ? Set.of()
                : jdbc.sql(STOPPED)
                        .param(texts(decided, one -> one.division().value()))
                        .param(texts(decided, one -> one.initiative().value()))
                        .query(RecordMapper.of(ReviewSnapshots.Case.class))
                        .set();
    }

    private Map<ReviewSnapshots.Case, Set<Warning.Key>> warned(List<ReviewSnapshots.Taken> taken) {
        List<Map.Entry<String, UUID>> expenses =
                taken.stream()
                        .filter(ReviewSnapshots.Taken::decided)
                        .flatMap(
                                each ->
                                        each.snapshot().expenses().stream()
                                                .map(
                                                        expense ->
                                                                Map.entry(
                                                                        each.one()
                                                                                .division()
                                                                                .value(),
                                                                        expense.expenseId())))
                        .toList();
        return jdbc
                .sql(WARNED)
                .param(texts(expenses, Map.Entry::getKey))
                .param(expenses.stream().map(Map.Entry::getValue).toArray(UUID[]::new))
                .query(
                        (row, number) ->
                                Map.entry(
                                        RecordMapper.of(ReviewSnapshots.Case.class)
                                                .mapRow(row, number),
                                        RecordMapper.of(Warning.Key.class).mapRow(row, number)))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    private record Used(int users, long initiatives) {}

    /** Products whose best measure since then shows that they are used, by each policy (R51). */
    public List<Long> usedProducts(LocalDate since, List<Policy> policies) {
        List<Used> counted =
                jdbc.sql(USERS)
                        .param(
                                Arrays.stream(EvidenceLevel.values())
                                        .filter(EvidenceLevel::proves)
                                        .map(Enum::name)
                                        .toArray(String[]::new))
                        .param(since)
                        .query(RecordMapper.of(Used.class))
                        .list();
        return policies.stream()
                .map(
                        policy ->
                                counted.stream()
                                        .filter(
                                                each ->
                                                        policy.isUsedProduct(
                                                                each.users(),
                                                                EvidenceLevel.MEASURED))
                                        .mapToLong(Used::initiatives)
                                        .sum())
                .toList();
    }

    private static <T> String[] texts(List<T> all, Function<T, String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }
}
