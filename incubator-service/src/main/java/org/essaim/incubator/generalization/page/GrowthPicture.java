package org.essaim.incubator.generalization.page;

import module java.base;

import org.essaim.incubator.generalization.read.Case;
import org.essaim.incubator.generalization.read.MeasureRow;

/**
 * Users measure by measure as a drawing, in its own units: a column each, at its day.
 *
 * @param columns the first measured first
 * @param most the highest; 0 where there is none
 */
record GrowthPicture(List<Column> columns, int most) {

    static final int WIDTH = 360;
    static final int BASE = 112;

    private static final int TALLEST = 86;
    private static final int LEAST = 2;
    private static final int MARGIN = 10;
    private static final int BAR = 26;

    /**
     * One measure.
     *
     * @param x of its left edge, {@code middle} of its number
     * @param top of the column, from which it goes down to {@link #BASE}
     * @param opened whether it opened the case
     */
    record Column(
            MeasureRow measure,
            int x,
            int middle,
            int width,
            int top,
            int height,
            boolean opened) {}

    static GrowthPicture of(Case about, List<MeasureRow> measures) {
        int most = measures.stream().mapToInt(MeasureRow::users).max().orElse(0);
        int step = (WIDTH - 2 * MARGIN) / Math.max(1, measures.size());
        int width = Math.min(BAR, step - LEAST);
        List<Column> columns = new ArrayList<>();
        for (MeasureRow measure : measures) {
            int middle = MARGIN + columns.size() * step + step / 2;
            int height = Math.max(LEAST, measure.users() * TALLEST / Math.max(1, most));
            columns.add(
                    new Column(
                            measure,
                            middle - width / 2,
                            middle,
                            width,
                            BASE - height,
                            height,
                            measure.evidenceId().equals(about.evidenceId())));
        }
        return new GrowthPicture(List.copyOf(columns), most);
    }
}
