package org.essaim.micro.round.domain;

/** What became of a round. */
public enum RoundOutcome {
    DECIDED,
    REJECTED,
    LAPSED,
    CANCELLED
}
