package org.essaim.incubator.control.read;

/**
 * A sample, drawn again just now.
 *
 * @param sameAgain whether the population has the same fingerprint and the same expenses are drawn
 */
public record SampleDetails(SampleRow sample, boolean sameAgain) {}
