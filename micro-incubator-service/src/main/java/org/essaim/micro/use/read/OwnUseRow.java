package org.essaim.micro.use.read;

import java.time.LocalDate;

/**
 * What somebody said of their own use.
 *
 * @param month such as {@code 2026-11}
 */
public record OwnUseRow(String month, LocalDate saidOn, Integer delight) {}
