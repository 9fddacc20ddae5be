package org.essaim.micro.overview.read;

/**
 * Initiatives that run.
 *
 * @param dormant how many of these are paused (R83)
 */
public record AtStage(String stage, int initiatives, int dormant) {}
