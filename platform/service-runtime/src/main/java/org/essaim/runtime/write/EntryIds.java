package org.essaim.runtime.write;

import java.util.Map;
import java.util.UUID;
import org.essaim.contract.InvalidValueException;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.PersonId;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The id of an entry that somebody makes: the same one when that person sends the request again
 * with its {@code Idempotency-Key}, so that it is made once. Two people never share a key.
 */
public final class EntryIds {

    /** The header that carries the key. */
    public static final String KEY = "Idempotency-Key";

    private static final int LONGEST_KEY = 200;

    private final String service;

    /**
     * @param service whose entries they are, such as the division
     */
    public EntryIds(String service) {
        this.service = service;
    }

    /** The same with the key of the request that is being carried out. */
    public UUID of(String kind, String about, PersonId who) {
        return of(
                kind,
                about,
                who,
                RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes at
                        ? at.getRequest().getHeader(KEY)
                        : null);
    }

    /**
     * @param kind what is made, such as {@code expense}
     * @param about the initiative, or what else the key is unique within
     * @param who makes it
     * @param key null: this request is like no other
     * @throws InvalidValueException if the key is blank or longer than {@value #LONGEST_KEY}
     */
    public UUID of(String kind, String about, PersonId who, String key) {
        if (key == null) {
            return UUID.randomUUID();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new InvalidValueException(
                    EntryIds.class, "idempotency-key-length", Map.of("most", LONGEST_KEY));
        }
        return NamedUuid.of(kind, service, about, who.value(), key);
    }
}
