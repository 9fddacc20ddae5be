package org.essaim.reporting.portfolio.read;

/**
 * The whole federation.
 *
 * @param initiatives launched, whatever became of them: running, integrated and closed together
 * @param divisions those that launched one
 */
public record Portfolio(
        long initiatives, long divisions, long running, long integrated, long closed) {}
