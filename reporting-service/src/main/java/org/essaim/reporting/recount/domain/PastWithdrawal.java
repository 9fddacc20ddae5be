package org.essaim.reporting.recount.domain;

import java.time.LocalDate;

/**
 * From that day on a measure proves nothing (R53).
 *
 * @param position in the stream of its division
 */
public record PastWithdrawal(LocalDate on, long position) {}
