package org.essaim.contract;

/** Whom a seat on the board of the internal incubator represents (R02). */
public enum SeatKind {
    /** The internal incubator is under the authority of the director (R01). */
    DIRECTOR,
    EMPLOYEE_REPRESENTATIVE,
    USER_REPRESENTATIVE
}
