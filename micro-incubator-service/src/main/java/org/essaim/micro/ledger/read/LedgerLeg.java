package org.essaim.micro.ledger.read;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One half of an entry: the other half has the same id and the opposite sign (R12).
 *
 * @param cents what the account took, negative where it gave
 * @param centsAfter what the account held then
 */
public record LedgerLeg(
        long position,
        UUID entryId,
        String what,
        String account,
        long cents,
        int halfDays,
        long centsAfter,
        int halfDaysAfter,
        LocalDate on,
        Instant recordedAt) {}
