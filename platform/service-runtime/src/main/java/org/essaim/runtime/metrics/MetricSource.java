package org.essaim.runtime.metrics;

import module java.base;

/**
 * Reads some metrics of this service. A bean of it is enough: it is read once a minute, also when
 * nobody scrapes, and its cost does not grow with how often the service is scraped.
 */
public interface MetricSource {

    /** All that it may ever read, for the list of metrics and for dashboards. */
    List<Metric> metrics();

    /** What they are now; one without a reading is gone from what is exported. */
    List<MetricSample> read();

    /** How long a reading is valid before the next is taken, for one that is expensive. */
    default Duration validFor() {
        return Duration.ZERO;
    }
}
