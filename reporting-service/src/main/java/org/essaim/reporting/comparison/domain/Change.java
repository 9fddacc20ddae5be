package org.essaim.reporting.comparison.domain;

/** A figure as of one day and as of another; money in cents. */
public record Change(Figure figure, long before, long now) {

    public long difference() {
        return now - before;
    }
}
