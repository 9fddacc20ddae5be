package org.essaim.incubator.funding.read;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;

/**
 * Money and time that went from one account to another (R12).
 *
 * @param id of what was moved: allocation, withdrawal, grant or expense
 * @param initiative null where the kind has none
 * @param year in which it counts
 * @param on the day that it is about
 * @param event id of the event by which it is known: the store says when that came in
 */
public record Movement(
        UUID id,
        Kind kind,
        DivisionId division,
        InitiativeId initiative,
        int year,
        Amount amount,
        LocalDate on,
        UUID event) {

    String from() {
        return kind.from.of(initiative);
    }

    String to() {
        return kind.to.of(initiative);
    }

    /** What moves, from where, to where. */
    public enum Kind {
        /** The director gave it; the division has not booked it yet (R10). */
        ALLOCATED(LedgerAccount.DIRECTOR, LedgerAccount.UNDERWAY),
        /** The division booked it into its envelope. */
        RECEIVED(LedgerAccount.UNDERWAY, LedgerAccount.ENVELOPE),
        /** The division gave it back (R10). */
        WITHDRAWN(LedgerAccount.ENVELOPE, LedgerAccount.DIRECTOR),
        GRANTED(LedgerAccount.ENVELOPE, LedgerAccount.GRANT),
        RELEASED(LedgerAccount.GRANT, LedgerAccount.ENVELOPE),
        REOPENED(LedgerAccount.ENVELOPE, LedgerAccount.GRANT),
        SPENT(LedgerAccount.GRANT, LedgerAccount.SPENT),
        REVERSED(LedgerAccount.SPENT, LedgerAccount.GRANT);

        private final LedgerAccount from;
        private final LedgerAccount to;

        Kind(LedgerAccount from, LedgerAccount to) {
            this.from = from;
            this.to = to;
        }
    }
}
