package org.essaim.incubator.control.read;

/** What was done about an expense. */
enum ControlAction {
    LOOKED_AT,
    FINDING_OPENED,
    FINDING_ANSWERED,
    FINDING_CLOSED
}
