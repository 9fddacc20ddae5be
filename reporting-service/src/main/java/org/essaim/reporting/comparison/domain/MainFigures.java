package org.essaim.reporting.comparison.domain;

import module java.base;

/**
 * The main figures as of two days.
 *
 * @param values those that are counted; what takes long may be absent
 */
public record MainFigures(Map<Figure, Long> values) {

    public MainFigures {
        values = Map.copyOf(values);
    }

    /**
     * Whether nothing had been launched and nothing allocated: there is nothing to compare with.
     */
    public boolean isBeforeTheFederation() {
        return values.getOrDefault(Figure.INITIATIVES, 0L) == 0
                && values.getOrDefault(Figure.ALLOCATED, 0L) == 0;
    }

    /** What both have, in the order of the figures. */
    public List<Change> since(MainFigures before) {
        return Arrays.stream(Figure.values())
                .filter(values::containsKey)
                .filter(before.values::containsKey)
                .map(each -> new Change(each, before.values.get(each), values.get(each)))
                .toList();
    }
}
