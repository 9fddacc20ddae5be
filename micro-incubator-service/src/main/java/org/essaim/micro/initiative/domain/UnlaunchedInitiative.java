package org.essaim.micro.initiative.domain;

/** Nobody has launched it. */
public record UnlaunchedInitiative() implements InitiativeState {}
