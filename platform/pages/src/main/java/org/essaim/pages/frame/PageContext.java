package org.essaim.pages.frame;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.contract.Role;
import org.essaim.contract.Sha256;
import org.essaim.pages.form.FormKeys;
import org.essaim.web.identity.Caller;

/**
 * Where a person is.
 *
 * @param language {@code fr} or {@code en}
 * @param path of the page, without its query
 * @param address of the page, with its query
 * @param caller null where nobody is logged in
 * @param acting in which roles the service lets them act
 * @param house what the service is called by its people, such as the division's name
 */
public record PageContext(
        String language,
        String path,
        String address,
        Caller caller,
        Predicate<Role> acting,
        String house) {

    private static final int OWNER_BYTES = 12;

    public boolean isKnown() {
        return caller != null;
    }

    public PersonId person() {
        return caller.person();
    }

    /** Whose entries wait on this phone: as good as the id, and of no use anywhere else (R100). */
    public String owner() {
        return owner(person());
    }

    /** The same of that person: the start of a digest, in hexadecimal. */
    public static String owner(PersonId person) {
        byte[] digest = Sha256.of("essaim-outbox " + person.value());
        return HexFormat.of().formatHex(digest, 0, OWNER_BYTES);
    }

    /**
     * Whether the service lets them act in a role: their token says so, it counts here, and they
     * are in office where there is one (R01).
     *
     * @param role its word, such as {@code volunteer}
     */
    public boolean is(String role) {
        return caller != null && Role.named(role).filter(acting).isPresent();
    }

    /** Whether this page is that one, or below it. */
    public boolean at(String page) {
        return page.equals("/") ? path.equals("/") : (path + "/").startsWith(page + "/");
    }

    /** For the next form: what is sent twice with it is done once (R17). */
    public String newKey() {
        return FormKeys.next();
    }
}
