package org.essaim.reporting.facts.read;

/**
 * Up to where the facts go.
 *
 * @param seq of the last fact; 0 without one
 * @param table another number where the table was emptied or made again
 */
public record Head(long seq, long table) {}
