package org.essaim.reporting.comparison.domain;

import org.essaim.reporting.facts.domain.Basis;

/**
 * A figure as of one day and as of another; money in cents.
 *
 * @param markBefore what it rests on, as {@link Basis#mark()} has it
 */
public record Change(Figure figure, long before, String markBefore, long now, String mark) {

    public long difference() {
        return now - before;
    }

    /** What the difference rests on. */
    public String markOfBoth() {
        return Basis.of(before, markBefore).plus(Basis.of(now, mark)).mark();
    }
}
