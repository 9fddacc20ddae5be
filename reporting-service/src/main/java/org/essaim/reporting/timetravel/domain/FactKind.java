package org.essaim.reporting.timetravel.domain;

/** What a fact is about. The names are written in the database and in the open data. */
public enum FactKind {
    DIVISION_ADMITTED,
    ALLOCATED,
    WITHDRAWN,
    GRANTED,
    RELEASED,
    REOPENED,
    SPENT,
    REVERSED,
    LAUNCHED,
    STAGE_ENTERED,
    INTEGRATED,
    CLOSED,
    USED,
    FLAGGED,
    OBSTACLE_MET,
    WARNED,
    STOPPED,
    STOP_APPLIED,
    REINSTATED,
    REINSTATEMENT_APPLIED,
    CASE_OPENED,
    PROPOSED,
    ADOPTED,
    DECLINED,
    VOLUNTEERS_COUNTED,
    POLICY_PUBLISHED,
    FINDING_OPENED,
    FINDING_ANSWERED,
    FINDING_CLOSED
}
