package org.essaim.incubator.control.read;

/** How far a finding is. */
public enum FindingState {
    OPEN,
    UNANSWERED,
    OVERDUE,
    CLOSED
}
