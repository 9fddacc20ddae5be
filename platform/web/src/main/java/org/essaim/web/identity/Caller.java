package org.essaim.web.identity;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.PersonId;
import org.essaim.contract.Role;

/**
 * The authenticated caller, whom this service knows; an operation takes one as a parameter.
 *
 * @param person as minted here (R100)
 * @param division the person's own; empty for people of the centre
 */
public record Caller(PersonId person, Optional<DivisionId> division, Set<Role> roles) {
    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
