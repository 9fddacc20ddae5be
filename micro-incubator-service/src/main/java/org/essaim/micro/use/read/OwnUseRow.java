package org.essaim.micro.use.read;

import java.time.LocalDate;

/**
 * What somebody said of their own use.
 *
 * @param month such as {@code 2026-11}
 * @param delight 0 to 10, or null where nobody said
 */
public record OwnUseRow(String month, LocalDate saidOn, Integer delight) {}
