package org.essaim.incubator.office.domain;

/** Whether an office is on the list: never, now, or no more. */
public enum OfficeState {
    NEVER_LISTED,
    LISTED,
    RETIRED;

    public static OfficeState evolve(OfficeState state, OfficeEvent event) {
        return switch (event) {
            case OfficeEvent.Listed _ -> LISTED;
            case OfficeEvent.Retired _ -> RETIRED;
        };
    }
}
