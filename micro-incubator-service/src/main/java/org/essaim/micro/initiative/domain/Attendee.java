package org.essaim.micro.initiative.domain;

import java.util.Objects;
import org.essaim.contract.PersonId;

/** Somebody who attended a demo, and as what: who funds has no weight in what is decided (R42). */
public record Attendee(PersonId person, AttendeeRole as) {

    public Attendee {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(as, "as");
    }
}
