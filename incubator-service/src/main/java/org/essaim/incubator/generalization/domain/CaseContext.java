package org.essaim.incubator.generalization.domain;

import module java.base;

import org.essaim.contract.PersonId;

/**
 * What a case has to know about others when it decides.
 *
 * @param withIrritant whether the product was launched for an irritant that has arrived (R72)
 * @param board who sits on it today
 */
public record CaseContext(boolean withIrritant, Set<PersonId> board) {

    public CaseContext {
        board = Set.copyOf(board);
    }
}
