package org.essaim.incubator.funding.read;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.PersonId;
import org.essaim.incubator.funding.domain.AllocationEvent;

/**
 * What the director asked a division to give back, and what came of it (R10).
 *
 * @param amount at most what was asked for
 * @param requestedBy who asked, or null where that was not recorded yet
 * @param givenBack what the division's envelope gave back; null while it has not answered
 */
public record WithdrawalRow(
        UUID withdrawalId,
        int year,
        Amount amount,
        LocalDate requestedOn,
        PersonId requestedBy,
        State state,
        Amount givenBack) {

    /** What the division's envelope answered. */
    public enum State {
        PENDING,
        COMPLETE,
        PARTIAL,
        /** Nothing was available. */
        REFUSED
    }

    static WithdrawalRow of(AllocationEvent.Withdrawal asked, Amount givenBack) {
        return new WithdrawalRow(
                asked.withdrawalId(),
                asked.year(),
                asked.amount(),
                asked.requestedOn(),
                asked.requestedBy(),
                state(asked.amount(), givenBack),
                givenBack);
    }

    private static State state(Amount asked, Amount givenBack) {
        if (givenBack == null) {
            return State.PENDING;
        }
        if (givenBack.isNothing()) {
            return State.REFUSED;
        }
        return givenBack.equals(asked) ? State.COMPLETE : State.PARTIAL;
    }
}
