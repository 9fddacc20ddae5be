package org.essaim.micro.initiative.page;

import module java.base;

import org.essaim.micro.initiative.read.MonthOfUse;

/** Users month by month as bars of a drawing of 360 by 116, in its own units. */
public record MonthBars(List<Bar> bars) {

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

    static MonthBars of(List<MonthOfUse> months) {
        int most = months.stream().mapToInt(MonthOfUse::users).max().orElse(0);
        int step = WIDTH / Math.max(1, months.size());
        int width = Math.min(WIDEST, step - GAP);
        List<Bar> bars = new ArrayList<>();
        for (MonthOfUse each : months) {
            int middle = bars.size() * step + step / 2;
            int height = each.users() == 0 ? 0 : Math.max(LEAST, each.users() * TALLEST / most);
            bars.add(
                    new Bar(
                            each.month(),
                            each.users(),
                            middle - width / 2,
                            middle,
                            width,
                            BASE - height));
        }
        return new MonthBars(List.copyOf(bars));
    }
}
