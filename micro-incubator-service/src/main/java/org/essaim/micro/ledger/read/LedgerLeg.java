package org.essaim.micro.ledger.read;

import module java.base;

import org.essaim.contract.Amount;

/**
 * One half of an entry: the other half has the same id and the opposite sign (R12).
 *
 * @param amount what the account took, negative where it gave
 * @param balance what the account held then
 * @param day its business day
 */
public record LedgerLeg(
        long position,
        UUID entryId,
        String what,
        String account,
        Amount amount,
        Amount balance,
        LocalDate day,
        Instant recordedAt) {}
