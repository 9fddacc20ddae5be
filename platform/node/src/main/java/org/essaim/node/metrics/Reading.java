package org.essaim.node.metrics;

import java.util.List;

/**
 * What was read of a metric.
 *
 * @param values of the metric's labels, in their order
 */
public record Reading(Metric metric, List<String> values, double value) {}
