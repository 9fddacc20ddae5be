package org.essaim.runtime.metrics;

import java.util.List;

/**
 * What was read of a metric.
 *
 * @param values of the metric's labels, in their order
 */
public record MetricSample(Metric metric, List<String> values, double value) {}
