package org.essaim.micro.round.page;

import module java.base;

import org.essaim.micro.round.read.UsersOfMonth;

/**
 * Users month by month as bars of a drawing, in its own units.
 *
 * @param most the highest bar; 0 where nobody was counted
 */
record UserBars(List<Bar> bars, int most) {

    static final int WIDTH = 360;
    static final int BASE = 96;

    private static final int TALLEST = 76;
    private static final int LEAST = 2;
    private static final int GAP = 6;

    /**
     * One month.
     *
     * @param middle where its number and its name stand
     * @param top of the bar, from which it goes down to {@link #BASE}
     */
    record Bar(YearMonth month, int users, int x, int middle, int width, int top, int height) {}

    static UserBars of(List<UsersOfMonth> months) {
        int most = months.stream().mapToInt(UsersOfMonth::users).max().orElse(0);
        int step = WIDTH / Math.max(1, months.size());
        List<Bar> bars = new ArrayList<>();
        for (UsersOfMonth each : months) {
            int x = bars.size() * step;
            int height = each.users() == 0 ? 0 : Math.max(LEAST, each.users() * TALLEST / most);
            bars.add(
                    new Bar(
                            each.month(),
                            each.users(),
                            x + GAP / 2,
                            x + step / 2,
                            step - GAP,
                            BASE - height,
                            height));
        }
        return new UserBars(List.copyOf(bars), most);
    }
}
