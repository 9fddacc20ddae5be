package org.essaim.local.identity;

import module java.base;

import org.essaim.contract.DivisionId;

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

    /** How the login begins: their main role, such as {@code employee} or {@code employee2}. */
    public String role() {
        return login.substring(0, login.indexOf('.'));
    }

    /** What a token for the service of their own place is asked for with. */
    public String scope() {
        return place().equals(DemoPeople.CENTRE)
                ? DemoPeople.CENTRE
                : "division." + new DivisionId(division).slug();
    }

    /** A short name of their division, or {@code centre}. */
    public String place() {
        return login.substring(login.indexOf('.') + 1);
    }
}
