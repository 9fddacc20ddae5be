package org.essaim.web.identity;

import java.util.Optional;
import org.essaim.contract.DivisionId;

/**
 * Whose service this is: a token of one division reads and does nothing in another. A service has
 * one such bean.
 */
public sealed interface Tenant {

    /** Of one division: only its own people come in. */
    record OfDivision(DivisionId division) implements Tenant {}

    /** The centre: every member of the federation reads, its own people and the board act. */
    record Centre() implements Tenant {}

    /** Open figures: everybody reads; the centre's people operate it. */
    record Open() implements Tenant {}

    /** True where a caller may come in at all. */
    default boolean admits(Caller caller) {
        return switch (this) {
            case OfDivision(DivisionId division) -> caller.division().equals(Optional.of(division));
            case Centre _, Open _ -> true;
        };
    }

    /** True where that role of that caller counts here. */
    default boolean counts(Caller caller, Role role) {
        return admits(caller)
                && caller.is(role)
                && switch (this) {
                    case OfDivision _ -> true;
                    case Centre _, Open _ -> role.ofTheFederation() || caller.division().isEmpty();
                };
    }
}
