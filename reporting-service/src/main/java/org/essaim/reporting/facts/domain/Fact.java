package org.essaim.reporting.facts.domain;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.message.v1.FederationMessage;

/**
 * One message that a figure needs, with what every kind of fact has; all else is in the message.
 *
 * @param initiative null where it is about none
 * @param subject the expense, grant, measure, stop, case or other thing that it is about, or null
 * @param trueOn null where the message names no day: it is the day it was recorded
 * @param year whose money moves where it is not that of its day, or null
 * @param moved into the account that is summed, negative where it takes back; null: moves nothing
 */
public record Fact(
        FederationMessage message,
        InitiativeId initiative,
        UUID subject,
        LocalDate trueOn,
        Integer year,
        Amount moved) {

    /** The same with what moves by it, in the year of its day. */
    public Fact moving(Amount amount) {
        return moving(amount, null);
    }

    /** The same with what moves the other way. */
    Fact movingBack(Amount amount) {
        return moving(amount.negated());
    }

    /** The same with what moves by it, and in which year's money. */
    public Fact moving(Amount amount, Integer inYear) {
        return new Fact(message, initiative, subject, trueOn, inYear, amount);
    }

    public FactKind kind() {
        return FactKind.of(message.getClass()).orElseThrow();
    }
}
