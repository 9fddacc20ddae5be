package org.essaim.incubator.portfolio.read;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.PersonId;

/**
 * A portfolio file that somebody wanted to import, or that somebody answers for (R16).
 *
 * @param lines of the file; null where nobody has brought it yet, as all that stands in it is
 * @param malformed lines that cannot be read
 * @param admitted divisions that it admits
 * @param allocated what it allocates to all divisions
 * @param firstOn the earliest day of its facts, null where it has none
 * @param approvedBy who answers for it first; null where nobody does yet
 * @param importedOn null where it is not imported
 * @param importedLines lines of the centre that count now
 * @param refusedLines lines of the centre that the rules refused
 */
public record FileRow(
        String digest,
        Long lines,
        Long malformed,
        Long admitted,
        Amount allocated,
        LocalDate firstOn,
        LocalDate lastOn,
        PersonId broughtBy,
        LocalDate broughtOn,
        PersonId approvedBy,
        LocalDate approvedOn,
        LocalDate importedOn,
        Long importedLines,
        Long refusedLines) {}
