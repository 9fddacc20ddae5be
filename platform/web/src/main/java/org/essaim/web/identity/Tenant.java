package org.essaim.web.identity;

import java.util.Optional;
import org.essaim.contract.DivisionId;
import org.essaim.contract.Role;

/**
 * Whose service this is. A token of one division is of no use in another. A service has one such
 * bean.
 */
public sealed interface Tenant {

    /** Of one division: only its own people are admitted. */
    record OfDivision(DivisionId division) implements Tenant {}

    /** The centre: every member of the federation reads, its own people and the board act. */
    record Centre() implements Tenant {}

    /** Open figures: everybody reads; the centre's people operate it. */
    record Open() implements Tenant {}

    /** Whether the caller is a member here; who reads metrics is nowhere. */
    default boolean admits(Login caller) {
        return !caller.is(Role.METRICS) && (!(this instanceof OfDivision) || isHomeOf(caller));
    }

    /** Whether that role of that caller counts here; beside metrics, nothing else does. */
    default boolean counts(Login caller, Role role) {
        return caller.is(role)
                && (role == Role.METRICS || admits(caller))
                && (role.isFederationWide() || isHomeOf(caller));
    }

    private boolean isHomeOf(Login caller) {
        return switch (this) {
            case OfDivision(DivisionId division) -> caller.division().equals(Optional.of(division));
            case Centre _, Open _ -> caller.division().isEmpty();
        };
    }
}
