package org.essaim.incubator.stopping.read;

import module java.base;

/** The division refuses expenses from that day on (R65). */
public record StopEffect(LocalDate effectiveOn, Instant appliedAt) {}
