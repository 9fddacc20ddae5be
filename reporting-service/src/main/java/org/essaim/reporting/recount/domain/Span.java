package org.essaim.reporting.recount.domain;

/** From a launch to the first proven use, or as far as is known. */
public record Span(long days, boolean used, long initiatives) {}
