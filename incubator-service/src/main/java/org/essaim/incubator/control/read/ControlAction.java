package org.essaim.incubator.control.read;

/** What was done about an expense or evidence. */
public enum ControlAction {
    TAKEN,
    GIVEN_BACK,
    LOOKED_AT,
    FINDING_OPENED,
    FINDING_ANSWERED,
    FINDING_CLOSED
}
