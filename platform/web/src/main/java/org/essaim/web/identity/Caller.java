package org.essaim.web.identity;

import java.util.Optional;
import java.util.Set;
import org.essaim.contract.DivisionId;
import org.essaim.contract.PersonId;

/**
 * Who asks, as the token says it; an operation takes one as a parameter.
 *
 * @param person opaque (R100)
 * @param division the person's own; empty for those of the centre
 */
public record Caller(PersonId person, Optional<DivisionId> division, Set<Role> roles) {
    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
