package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.ReleaseCause;
import org.essaim.contract.RoundKind;

/**
 * What one round gave and what is left of it.
 *
 * @param term the last day on which it can be spent (R29)
 * @param held unspent and not released
 * @param stopped released by a stop: what a late expense or a reinstatement can reopen
 */
public record Grant(
        UUID grantId,
        int round,
        RoundKind kind,
        LocalDate grantedOn,
        LocalDate term,
        Amount held,
        Amount stopped) {

    /** Whether an expense of that day may draw on this grant. */
    boolean isUsableOn(LocalDate day) {
        return !day.isBefore(grantedOn) && !day.isAfter(term);
    }

    /** Whether its term ended before the day: what it still holds goes back (R29). */
    boolean hasEndedBefore(LocalDate day) {
        return term.isBefore(day);
    }

    /** What it would hold if it had not been stopped. */
    Amount heldBeforeStop() {
        return held.plus(stopped);
    }

    Grant spent(Amount amount) {
        return with(held.minus(amount), stopped);
    }

    Grant returned(Amount amount) {
        return with(held.plus(amount), stopped);
    }

    Grant released(Amount amount, ReleaseCause cause) {
        return with(
                held.minus(amount), cause == ReleaseCause.STOPPED ? stopped.plus(amount) : stopped);
    }

    Grant reopened(Amount amount) {
        return with(held.plus(amount), stopped.minus(amount));
    }

    /** After a reinstatement nothing is left that could be reopened (R67). */
    Grant settled() {
        return with(held, Amount.NOTHING);
    }

    /** What it still holds goes back to the envelope, if it holds anything. */
    Stream<InitiativeEvent> release(InitiativeId initiative, ReleaseCause cause, LocalDate day) {
        return held.isNothing()
                ? Stream.empty()
                : Stream.of(new FundingEvent.GrantReleased(initiative, grantId, held, cause, day));
    }

    private Grant with(Amount nowHeld, Amount nowStopped) {
        return new Grant(grantId, round, kind, grantedOn, term, nowHeld, nowStopped);
    }
}
