package org.essaim.incubator.control.read;

/**
 * How many findings of all divisions are open.
 *
 * @param unanswered by their division
 * @param overdue to be closed before today
 */
public record FindingCounts(int open, int unanswered, int overdue) {}
