package org.essaim.reporting.recount.domain;

import module java.base;

/**
 * Users on a day.
 *
 * @param proven more than a declaration
 */
public record PastMeasure(UUID evidenceId, LocalDate measuredOn, int users, boolean proven) {}
