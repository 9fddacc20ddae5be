package org.essaim.incubator.initiative.read;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many use an initiative, month by month, however often that was measured. */
@Component
public record MonthlyUsersQuery(JdbcClient jdbc) {

    private static final int MONTHS = 12;

    /** The most users of a month that were measured or confirmed at once (R50, R53). */
    public record MonthlyUsers(YearMonth month, int users) {}

    /**
     * The twelve months up to the latest use that was not withdrawn; empty where there was none.
     */
    public List<MonthlyUsers> of(DivisionId division, InitiativeId initiative) {
        NavigableMap<YearMonth, Integer> most = most(division, initiative);
        if (most.isEmpty()) {
            return List.of();
        }
        YearMonth last = most.lastKey();
        YearMonth earliest = last.minusMonths(MONTHS - 1L);
        YearMonth first = most.firstKey().isBefore(earliest) ? earliest : most.firstKey();
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .map(month -> new MonthlyUsers(month, most.getOrDefault(month, 0)))
                .toList();
    }

    private NavigableMap<YearMonth, Integer> most(DivisionId division, InitiativeId initiative) {
        NavigableMap<YearMonth, Integer> most = new TreeMap<>();
        jdbc.sql(
                        """
                        select date_trunc('month', measured_on)::date, max(users)
                          from review_evidence
                         where division = ? and initiative = ? and withdrawn_on is null
                           and level <> 'DECLARED'
                         group by 1 order by 1 desc limit ?
                        """)
                .params(division.value(), initiative.value(), MONTHS)
                .query(
                        row -> {
                            most.put(
                                    YearMonth.from(row.getObject(1, LocalDate.class)),
                                    row.getInt(2));
                        });
        return most;
    }
}
