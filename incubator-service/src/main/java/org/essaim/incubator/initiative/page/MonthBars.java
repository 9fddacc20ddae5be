package org.essaim.incubator.initiative.page;

import module java.base;

import org.essaim.contract.EvidenceLevel;
import org.essaim.incubator.initiative.read.KnownEvidence;

/** Users month by month as bars of a drawing of 360 by 116, in its own units. */
public record MonthBars(List<Bar> bars) {

    private static final int MONTHS = 12;
    private static final int WIDTH = 360;
    private static final int BASE = 96;
    private static final int TALLEST = 74;
    private static final int WIDEST = 60;
    private static final int LEAST = 2;
    private static final int GAP = 6;

    /**
     * One month.
     *
     * @param middle where its number and its name stand
     * @param top of the bar, where it begins
     */
    public record Bar(YearMonth month, int users, int x, int middle, int width, int top) {

        public int height() {
            return BASE - top;
        }
    }

    /**
     * The twelve months up to the latest use, of each the most users that were measured or
     * confirmed at once and not withdrawn (R50, R53); empty where there was none.
     */
    static MonthBars of(List<KnownEvidence> evidence) {
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
            return new MonthBars(List.of());
        }
        YearMonth last = most.lastKey();
        YearMonth earliest = last.minusMonths(MONTHS - 1L);
        YearMonth first = most.firstKey().isBefore(earliest) ? earliest : most.firstKey();
        return drawn(
                Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                        .toList(),
                most);
    }

    private static MonthBars drawn(List<YearMonth> months, Map<YearMonth, Integer> users) {
        int most = Math.max(1, Collections.max(users.values()));
        int step = WIDTH / months.size();
        int width = Math.min(WIDEST, step - GAP);
        List<Bar> bars = new ArrayList<>();
        for (YearMonth month : months) {
            int here = users.getOrDefault(month, 0);
            int middle = bars.size() * step + step / 2;
            int height = here == 0 ? 0 : Math.max(LEAST, here * TALLEST / most);
            bars.add(new Bar(month, here, middle - width / 2, middle, width, BASE - height));
        }
        return new MonthBars(List.copyOf(bars));
    }
}
