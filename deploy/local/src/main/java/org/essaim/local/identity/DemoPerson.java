package org.essaim.local.identity;

import module java.base;

/**
 * Somebody who can log in.
 *
 * @param login the role and the place, such as {@code employee.rectorat}
 * @param person opaque, all that the services ever see of them (R100)
 * @param division its whole id; {@code centre} for the people of the centre
 * @param roles as tokens write them
 */
public record DemoPerson(String login, String person, String division, List<String> roles) {

    public DemoPerson {
        roles = List.copyOf(roles);
    }

    /** A short name of their division, or {@code centre}. */
    public String place() {
        return login.substring(login.indexOf('.') + 1);
    }
}
