package org.essaim.incubator.funding.read;

import module java.base;

import org.essaim.contract.Amount;

/**
 * What one entry changes on one account.
 *
 * @param entry the same for all postings of an entry, and later ones have a higher one; 0 is the
 *     opening
 * @param kind null in the opening
 * @param initiative null where the account is that of a division
 * @param piece the id of what was moved; null in the opening
 * @param on the day that it is about
 * @param recordedOn the day on which the centre knew of it
 * @param amount more than nothing is a debit, less is a credit
 */
record Posting(
        long entry,
        Movement.Kind kind,
        LedgerAccount account,
        String division,
        String initiative,
        UUID piece,
        LocalDate on,
        LocalDate recordedOn,
        Amount amount) {

    Journal journal() {
        return kind == null ? Journal.OPENING : Journal.of(kind);
    }
}
