package org.essaim.micro.initiative.domain;

import org.essaim.contract.PersonId;

/**
 * Exactly one owner at any time (R28).
 *
 * @param person null where an import does not know the owner
 * @param offeredTo who becomes the owner by accepting, or null
 */
public record Owner(PersonId person, PersonId offeredTo) {

    /** Whether the person may offer it: the owner, or anyone where no owner is known. */
    boolean mayBeOfferedBy(PersonId somebody) {
        return person == null || person.equals(somebody);
    }
}
