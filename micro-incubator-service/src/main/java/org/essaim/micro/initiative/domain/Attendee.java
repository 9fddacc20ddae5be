package org.essaim.micro.initiative.domain;

import java.util.Objects;
import org.essaim.contract.PersonId;

/** Somebody who attended a demo, and as what: who funds has no weight in what is decided (R42). */
public record Attendee(PersonId person, As as) {

    /** As what somebody attends. */
    public enum As {
        USER(1),
        TEAM(1),
        GUEST(1),
        /** A manager of the division: that they come is shown (R08). */
        MANAGER(1),
        /** Who pays, such as a sponsor. */
        FUNDER(0);

        private final int weight;

        As(int weight) {
            this.weight = weight;
        }

        /** 0 or 1. */
        public int weight() {
            return weight;
        }
    }

    public Attendee {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(as, "as");
    }
}
