package org.essaim.reporting.chart.domain;

/**
 * One of the things that a chart tells apart.
 *
 * @param name in words, with a word for it where it is invented
 * @param invented by whoever published it, and measured by nobody: it is drawn hatched
 */
public record Series(String name, Fill fill, boolean invented) {}
