package org.essaim.runtime.write;

import java.util.UUID;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.PersonId;

/**
 * The id of an entry that somebody makes: the same one when that person sends the request again
 * with its {@code Idempotency-Key}, so that it is made once (R17). Two people never share a key.
 */
public final class EntryIds {

    /** The header that carries the key. */
    public static final String KEY = "Idempotency-Key";

    private final String service;

    /**
     * @param service whose entries they are, such as the division
     */
    public EntryIds(String service) {
        this.service = service;
    }

    /**
     * Follows from the key of the request that is being carried out; without one it is a new id.
     *
     * @param kind what is made, such as {@code expense}; part of ids that are stored, never changed
     * @param about the initiative, or what else it is about; never changed either
     * @param who makes it
     */
    public UUID of(String kind, String about, PersonId who) {
        return KeyedRequest.current()
                .map(
                        request -> {
                            String person = who.value();
                            UUID entry = NamedUuid.of(kind, service, about, person, request.key());
                            request.makes(entry, person);
                            return entry;
                        })
                .orElseGet(UUID::randomUUID);
    }
}
