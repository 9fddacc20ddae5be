package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.contract.decision.Copies;

/**
 * A demo after it was recorded as held: all that can still be said of it is how one found it.
 *
 * @param moodsOf who of the attendees said so
 */
public record HeldDemo(List<Attendee> attendees, Set<PersonId> moodsOf) {

    static HeldDemo of(DemoEvent.DemoHeld e) {
        return new HeldDemo(e.attendees(), Set.of());
    }

    /** Empty for somebody who did not attend. */
    public Optional<Attendee> attendee(PersonId person) {
        return attendees.stream().filter(each -> each.person().equals(person)).findFirst();
    }

    /** Whether that person said how they found it. */
    public boolean hasMoodOf(PersonId person) {
        return moodsOf.contains(person);
    }

    HeldDemo with(PersonId person) {
        return new HeldDemo(attendees, Copies.with(moodsOf, person));
    }
}
