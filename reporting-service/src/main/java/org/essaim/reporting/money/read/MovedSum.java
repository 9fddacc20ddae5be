package org.essaim.reporting.money.read;

import org.essaim.contract.Amount;

/**
 * What all movements of a place add up to.
 *
 * @param amount negative where something is taken back
 */
record MovedSum(MovedPlace place, long movements, Amount amount) {

    MovedSum plus(MovedSum more) {
        return new MovedSum(place, movements + more.movements, amount.plus(more.amount));
    }
}
