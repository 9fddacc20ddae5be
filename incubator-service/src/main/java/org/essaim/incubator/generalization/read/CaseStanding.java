package org.essaim.incubator.generalization.read;

/** How a case stands. */
enum CaseStanding {
    OPEN,
    POSTPONED,
    GENERALIZED
}
