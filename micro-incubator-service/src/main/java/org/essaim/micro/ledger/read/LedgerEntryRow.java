package org.essaim.micro.ledger.read;

import module java.base;

import org.essaim.contract.Amount;

/**
 * One entry with both its sides, as people read it (R12).
 *
 * @param position of the leg that took it
 * @param what kind of entry it is, such as {@code granted}
 * @param initiative null where the centre is on the other side
 * @param title of the initiative, or {@code [redacted]} (R100)
 * @param day its business day
 */
public record LedgerEntryRow(
        long position,
        String what,
        String initiative,
        String title,
        Amount amount,
        LocalDate day) {}
