package org.essaim.reporting.chart.domain;

import module java.base;

/**
 * A bar made of parts that add up to it.
 *
 * @param text the figure that it stands for
 */
public record Bar(List<Part> parts, String text) {

    /**
     * A part of a bar.
     *
     * @param series as the chart counts them, from 0
     * @param value less than 0 is drawn as 0
     */
    public record Part(int series, long value, String text) {
        public Part {
            value = Math.max(0, value);
        }
    }

    public Bar {
        parts = List.copyOf(parts);
    }

    /** A bar of one part. */
    public static Bar of(int series, long value, String text) {
        return new Bar(List.of(new Part(series, value, text)), text);
    }

    long value() {
        return parts.stream().mapToLong(Part::value).sum();
    }
}
