package org.essaim.incubator.initiative.page;

import module java.base;

import org.essaim.contract.EvidenceLevel;
import org.essaim.incubator.initiative.read.KnownEvidence;

/** The most users of a month that were measured or confirmed at once (R50, R53). */
public record MonthlyUsers(YearMonth month, int users) {

    private static final int MONTHS = 12;

    /**
     * The twelve months up to the latest use that was not withdrawn; empty where there was none.
     */
    static List<MonthlyUsers> of(List<KnownEvidence> evidence) {
        TreeMap<YearMonth, Integer> most = new TreeMap<>();
        evidence.stream()
                .filter(each -> each.withdrawnOn() == null)
                .filter(each -> !each.level().equals(EvidenceLevel.DECLARED.name()))
                .forEach(
                        each ->
                                most.merge(
                                        YearMonth.from(each.measuredOn()),
                                        each.users(),
                                        Math::max));
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
}
