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
 * @param ended released at the term: what a late expense can reopen for some days (R29)
 */
public record Grant(
        UUID grantId,
        int round,
        RoundKind kind,
        LocalDate grantedOn,
        LocalDate term,
        Amount held,
        Amount stopped,
        Amount ended) {

    /** The first round, or what tops it up. */
    static Grant first(UUID grantId, Amount amount, LocalDate grantedOn, LocalDate term) {
        return new Grant(
                grantId,
                1,
                RoundKind.FIRST,
                grantedOn,
                term,
                amount,
                Amount.NOTHING,
                Amount.NOTHING);
    }

    /** Whether an expense of that day may draw on this grant. */
    boolean isUsableOn(LocalDate day) {
        return !day.isBefore(grantedOn) && !day.isAfter(term);
    }

    /** Whether its term ended before the day: what it still holds goes back (R29). */
    boolean hasEndedBefore(LocalDate day) {
        return term.isBefore(day);
    }

    /**
     * What an expense that is recorded on that day can draw on: after the term as much as was held
     * at its end, and after some days nothing (R29).
     *
     * @param lateDays of the policy
     */
    Amount offeredOn(LocalDate today, int lateDays) {
        return hasEndedBefore(today.minusDays(lateDays)) ? Amount.NOTHING : held.plus(ended);
    }

    Grant spent(Amount amount) {
        return with(held.minus(amount), stopped, ended);
    }

    Grant returned(Amount amount) {
        return with(held.plus(amount), stopped, ended);
    }

    Grant released(Amount amount, ReleaseCause cause) {
        Amount left = held.minus(amount);
        return switch (cause) {
            case STOPPED -> with(left, stopped.plus(amount), ended);
            case TERM -> with(left, stopped, ended.plus(amount));
            case CLOSED, INTEGRATED -> with(left, stopped, ended);
        };
    }

    Grant reopened(Amount amount) {
        Amount ofStopped = stopped.min(amount);
        return with(
                held.plus(amount), stopped.minus(ofStopped), ended.minus(amount.minus(ofStopped)));
    }

    /** After a reinstatement nothing is left that it could reopen (R67). */
    Grant settled() {
        return with(held, Amount.NOTHING, ended);
    }

    /** What it still holds goes back to the envelope, if it holds anything. */
    Stream<InitiativeEvent> release(InitiativeId initiative, ReleaseCause cause, LocalDate day) {
        return held.isNothing()
                ? Stream.empty()
                : Stream.of(new FundingEvent.GrantReleased(initiative, grantId, held, cause, day));
    }

    private Grant with(Amount nowHeld, Amount nowStopped, Amount nowEnded) {
        return new Grant(grantId, round, kind, grantedOn, term, nowHeld, nowStopped, nowEnded);
    }
}
