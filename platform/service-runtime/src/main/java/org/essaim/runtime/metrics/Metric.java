package org.essaim.runtime.metrics;

import module java.base;

/**
 * Something that is measured of a running service, under a name that explains it.
 *
 * @param name in lower case with dots, such as {@code essaim.journal.backlog}
 * @param unit what one of it is: {@code seconds}, {@code messages}; empty where the name ends with
 *     it, and for yes (1) and no (0)
 * @param meaning a sentence for whoever reads a dashboard at night
 * @param labels what distinguishes several readings of it
 */
public record Metric(String name, String unit, String meaning, List<String> labels) {

    public static Metric of(String name, String unit, String meaning, String... labels) {
        return new Metric(name, unit, meaning, List.of(labels));
    }

    /** As Prometheus calls it. */
    public String exported() {
        return name.replace('.', '_') + (unit.isEmpty() ? "" : "_" + unit);
    }

    /**
     * @param values of the labels, as many and in the same order
     * @throws IllegalArgumentException for another number of them
     */
    public MetricSample reads(double value, String... values) {
        if (values.length != labels.size()) {
            throw new IllegalArgumentException(
                    "%s has the labels %s, not %d values".formatted(name, labels, values.length));
        }
        return new MetricSample(this, Stream.of(values).toList(), value);
    }

    /** A time that has gone by, in seconds; none where a clock was set back. */
    public MetricSample reads(Duration waiting, String... values) {
        return reads(Math.max(0, waiting.toMillis() / 1e3), values);
    }
}
