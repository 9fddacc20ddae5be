package org.essaim.reporting.money.read;

import org.essaim.contract.Amount;
import org.essaim.contract.RoundKind;
import org.essaim.reporting.facts.domain.FactKind;
import org.essaim.reporting.facts.domain.Sum;

/**
 * What all movements of a place add up to.
 *
 * @param amount negative where something is taken back
 * @param real what of it is real, whatever the sign
 * @param invented what of it is not
 */
record MovedSum(
        String division,
        int year,
        FactKind kind,
        RoundKind round,
        long movements,
        Amount amount,
        Amount real,
        Amount invented) {

    MovedPlace place() {
        return new MovedPlace(division, year, kind, round);
    }

    MovedSum plus(MovedSum more) {
        return new MovedSum(
                division,
                year,
                kind,
                round,
                movements + more.movements,
                amount.plus(more.amount),
                real.plus(more.real),
                invented.plus(more.invented));
    }

    Sum sum() {
        return Sum.of(amount, real, invented);
    }

    /** What moved in a division for a year, by kind of movement and, of grants, of round. */
    record MovedPlace(String division, int year, FactKind kind, RoundKind round) {}
}
