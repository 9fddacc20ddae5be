package org.essaim.micro.round.read;

/** How far a round is, as lists show it (R31). */
enum RoundStanding {
    OPEN,
    DECIDED,
    REJECTED,
    LAPSED,
    CANCELLED
}
