package org.essaim.incubator.initiative.read;

import java.time.LocalDate;

/**
 * What an initiative was called before its title was corrected (R13).
 *
 * @param title {@code [redacted]} where it was (R100), or null while it is not disclosed
 * @param untilOn the day from which on it is called otherwise
 */
public record FormerTitle(String title, LocalDate untilOn) {}
