package org.essaim.reporting.whatif.domain;

/** What one knows of and the other does not. */
public enum DifferenceKind {
    STOPPED_BY_CENTRE,
    STOPPED_BY_RECOUNT,
    CASE_OF_CENTRE,
    CASE_OF_RECOUNT
}
