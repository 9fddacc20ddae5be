package org.essaim.micro.initiative.write;

import java.util.UUID;
import org.essaim.contract.DivisionId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.PersonId;
import org.springframework.stereotype.Component;

/**
 * The id of an entry that somebody makes: the same one when that person sends the request again
 * with its {@code Idempotency-Key}, so that it is made once. Two people never share a key.
 */
@Component
class EntryIds {

    private static final int LONGEST_KEY = 200;

    private final DivisionId division;

    EntryIds(DivisionId division) {
        this.division = division;
    }

    /**
     * @param kind what is made, such as {@code expense}
     * @param about the initiative, or what else the key is unique within
     * @param who makes it
     * @param key null: this request is like no other
     * @throws IllegalArgumentException if the key is blank or longer than {@value #LONGEST_KEY}
     */
    UUID of(String kind, String about, PersonId who, String key) {
        if (key == null) {
            return UUID.randomUUID();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException(
                    "an Idempotency-Key has 1 to " + LONGEST_KEY + " characters");
        }
        return NamedUuid.of(kind, division.value(), about, who.value(), key);
    }
}
