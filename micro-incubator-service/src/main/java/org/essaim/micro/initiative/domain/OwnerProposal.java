package org.essaim.micro.initiative.domain;

import org.essaim.contract.Capacity;
import org.essaim.contract.PersonId;

/**
 * Whom a volunteer wants to own an initiative that its owner has left (R28).
 *
 * @param capacity in which the volunteer proposes it
 */
public record OwnerProposal(PersonId by, Capacity capacity, PersonId to) {}
