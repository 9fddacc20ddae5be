package org.essaim.incubator.control.domain;

import java.util.Objects;
import org.essaim.contract.DivisionId;
import org.essaim.contract.PersonId;

/**
 * Who controls.
 *
 * @param division the own one, or null for those of the centre
 */
public record Controller(PersonId person, DivisionId division) {

    public Controller {
        Objects.requireNonNull(person, "person");
    }

    /** A controller is nobody of the division that is controlled (R96). */
    boolean isOf(DivisionId controlled) {
        return controlled.equals(division);
    }
}
