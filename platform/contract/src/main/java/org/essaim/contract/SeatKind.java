package org.essaim.contract;

import module java.base;

/** Whom a seat on the board of the internal incubator represents (R02). */
public enum SeatKind {
    /** The internal incubator is under the authority of the director (R01). */
    DIRECTOR,
    EMPLOYEE_REPRESENTATIVE,
    USER_REPRESENTATIVE;

    /** The seats that somebody with these roles may have. */
    public static Set<SeatKind> of(Set<Role> roles) {
        return Arrays.stream(values())
                .filter(kind -> roles.contains(Role.valueOf(kind.name())))
                .collect(Collectors.toUnmodifiableSet());
    }
}
