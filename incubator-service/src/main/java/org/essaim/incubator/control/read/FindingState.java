package org.essaim.incubator.control.read;

/** How far a finding is. */
enum FindingState {
    OPEN,
    UNANSWERED,
    OVERDUE,
    CLOSED
}
