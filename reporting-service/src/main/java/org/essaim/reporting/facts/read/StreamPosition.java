package org.essaim.reporting.facts.read;

import module java.base;

/**
 * How far one stream has been read.
 *
 * @param position of the last message that is in the facts
 * @param knownAt when the latest of them was recorded
 * @param watermark up to when its owner claims to have published everything; null before a claim
 */
public record StreamPosition(String stream, long position, Instant knownAt, Instant watermark) {}
