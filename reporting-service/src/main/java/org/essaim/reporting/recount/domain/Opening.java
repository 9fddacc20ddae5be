package org.essaim.reporting.recount.domain;

import module java.base;

/** The measure that opens a case: by its users, or by growth. */
public record Opening(UUID evidenceId, LocalDate measuredOn, boolean byUsers) {}
