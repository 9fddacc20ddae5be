package org.essaim.pages.chart;

import module java.base;

/** Users month by month as bars of a drawing of 360 by 116, in its own units: months.html. */
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

    /**
     * The highest bar takes the room that there is, and one user is still seen beside a thousand.
     *
     * @param months one after the other
     */
    public static <M> MonthBars of(
            List<M> months, Function<M, YearMonth> month, ToIntFunction<M> users) {
        int most = months.stream().mapToInt(users).max().orElse(0);
        int step = WIDTH / Math.max(1, months.size());
        int width = Math.min(WIDEST, step - GAP);
        List<Bar> bars = new ArrayList<>();
        for (M each : months) {
            int here = users.applyAsInt(each);
            int middle = bars.size() * step + step / 2;
            int height = here == 0 ? 0 : Math.max(LEAST, here * TALLEST / most);
            bars.add(
                    new Bar(
                            month.apply(each),
                            here,
                            middle - width / 2,
                            middle,
                            width,
                            BASE - height));
        }
        return new MonthBars(List.copyOf(bars));
    }

    /** Whether there is nobody to show. */
    public boolean isEmpty() {
        return bars.stream().allMatch(bar -> bar.users() == 0);
    }
}
