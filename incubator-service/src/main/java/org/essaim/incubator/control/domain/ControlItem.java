package org.essaim.incubator.control.domain;

import module java.base;

import org.essaim.contract.DivisionId;

/**
 * What control looks at: an expense, or evidence of use (R53, R95). Divisions choose the ids of
 * both, so that an id alone says nothing: another division may have used the same one, by chance or
 * to do harm, and so may the same division for something of the other kind.
 */
public record ControlItem(Kind kind, DivisionId division, UUID id) {

    /** What can be looked at. */
    public enum Kind {
        EXPENSE,
        EVIDENCE
    }

    public ControlItem {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(division, "division");
        Objects.requireNonNull(id, "id");
    }

    /** An expense of that division. */
    public static ControlItem expense(DivisionId division, UUID expenseId) {
        return new ControlItem(Kind.EXPENSE, division, expenseId);
    }

    /** Evidence of use of that division. */
    public static ControlItem evidence(DivisionId division, UUID evidenceId) {
        return new ControlItem(Kind.EVIDENCE, division, evidenceId);
    }

    /** The id where it is an expense, or null. */
    public UUID expenseId() {
        return kind == Kind.EXPENSE ? id : null;
    }

    /** The id where it is evidence, or null. */
    public UUID evidenceId() {
        return kind == Kind.EVIDENCE ? id : null;
    }

    /** Names it among all others; ids that are stored follow from it, so it never changes. */
    @Override
    public String toString() {
        return division + "/" + id + (kind == Kind.EVIDENCE ? "/evidence" : "");
    }
}
