package org.essaim.reporting.comparison.domain;

import module java.base;

import org.essaim.reporting.facts.domain.Basis;

/**
 * The main figures as of two days.
 *
 * @param values those that are counted; what takes long may be absent
 * @param marks of those of them that are invented, at least in part
 */
public record MainFigures(Map<Figure, Long> values, Map<Figure, String> marks) {

    public MainFigures {
        values = Map.copyOf(values);
        marks = Map.copyOf(marks);
    }

    /** What a figure rests on; nothing where it is not counted. */
    public Basis basis(Figure figure) {
        return Basis.of(values.getOrDefault(figure, 0L), marks.get(figure));
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
                .map(
                        each ->
                                new Change(
                                        each,
                                        before.values.get(each),
                                        before.marks.get(each),
                                        values.get(each),
                                        marks.get(each)))
                .toList();
    }
}
