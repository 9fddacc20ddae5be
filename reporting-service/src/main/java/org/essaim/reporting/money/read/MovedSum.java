package org.essaim.reporting.money.read;

import org.essaim.contract.Amount;
import org.essaim.contract.RoundKind;
import org.essaim.reporting.facts.domain.FactKind;

/**
 * What all movements of a place add up to.
 *
 * @param amount negative where something is taken back
 */
record MovedSum(
        String division, int year, FactKind kind, RoundKind round, long movements, Amount amount) {

    MovedPlace place() {
        return new MovedPlace(division, year, kind, round);
    }

    MovedSum plus(MovedSum more) {
        return new MovedSum(
                division, year, kind, round, movements + more.movements, amount.plus(more.amount));
    }
}
