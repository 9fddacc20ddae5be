package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.contract.decision.Copies;

/**
 * A demo after it was recorded as held: all that can still be said of it is how one found it.
 *
 * @param demo as it was
 * @param moodsOf who of the attendees said how they found it
 */
public record HeldDemo(OpenDemo demo, Set<PersonId> moodsOf) {

    /**
     * @param open null where nobody had opened it
     */
    static HeldDemo of(DemoEvent.DemoHeld e, OpenDemo open) {
        return new HeldDemo(
                new OpenDemo(
                        e.heldOn(),
                        open == null ? null : open.codeHash(),
                        e.attendees(),
                        e.guests() == null ? GuestCount.NOBODY : e.guests(),
                        open == null ? Map.of() : open.decisions()),
                Set.of());
    }

    /** Whether that person said how they found it. */
    public boolean hasMoodOf(PersonId person) {
        return moodsOf.contains(person);
    }

    HeldDemo with(PersonId person) {
        return new HeldDemo(demo, Copies.with(moodsOf, person));
    }
}
