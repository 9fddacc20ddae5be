package org.essaim.local.identity;

import java.util.List;

/**
 * Somebody who can log in.
 *
 * @param login the role and the home, such as {@code employee.rectorat}
 * @param person opaque, all that the services ever see of them (R100)
 * @param division by its whole id; null for the people of the centre
 * @param roles as tokens write them
 */
public record DemoPerson(String login, String person, String division, List<String> roles) {

    public DemoPerson {
        roles = List.copyOf(roles);
    }
}
