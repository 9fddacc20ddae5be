package org.essaim.micro.initiative.domain;

import java.util.Objects;

/**
 * As what somebody says to attend a demo, and what is known of them. What somebody is decides on
 * the weight, not what they say (R42).
 *
 * @param funds whether they are known to pay for it, as the director is
 * @param manages whether the identity provider or the volunteers say so (R04)
 */
public record Attending(AttendeeRole as, boolean funds, boolean manages) {

    public Attending {
        Objects.requireNonNull(as, "as");
    }

    /** What they are there. */
    AttendeeRole role(boolean ofTheTeam) {
        if (funds) {
            return AttendeeRole.FUNDER;
        }
        return ofTheTeam ? AttendeeRole.TEAM : as;
    }
}
