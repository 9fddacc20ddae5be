package org.essaim.reporting.whatif.domain;

/** One difference between the centre and the recount of today. */
public record Difference(DifferenceKind kind, String division, String initiative) {}
