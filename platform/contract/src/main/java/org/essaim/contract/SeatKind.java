package org.essaim.contract;

/** For whom somebody sits on the board of the internal incubator (R02). */
public enum SeatKind {
    /** The one under whose authority the internal incubator is (R01). */
    DIRECTOR,
    EMPLOYEE_REPRESENTATIVE,
    USER_REPRESENTATIVE
}
