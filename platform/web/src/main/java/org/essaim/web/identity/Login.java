package org.essaim.web.identity;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.Role;

/**
 * Whom a verified token speaks for, in the words of its provider. They stand in no event, message
 * or log (R100): its text form has none of them.
 *
 * @param issuer who says so
 * @param subject what that provider calls the person; opaque, whatever it looks like
 * @param former the id that the person had here before ids were minted
 * @param division the person's own; empty for people of the centre
 */
public record Login(
        String issuer,
        String subject,
        String former,
        Optional<DivisionId> division,
        Set<Role> roles) {

    static final int MOST_CHARACTERS = 255;

    /**
     * @throws IllegalArgumentException if the subject is longer than {@value #MOST_CHARACTERS}
     *     characters or holds a control character
     */
    public Login {
        roles = Set.copyOf(roles);
        if (subject.length() > MOST_CHARACTERS
                || subject.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("no subject of a token");
        }
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** The same for the same person, and says nothing to whoever does not know the subject. */
    String digest() {
        return NamedUuid.of("login", issuer, subject).toString();
    }

    @Override
    public String toString() {
        return "Login" + roles;
    }
}
