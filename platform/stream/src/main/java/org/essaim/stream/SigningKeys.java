package org.essaim.stream;

import java.util.List;

/** Whose signature is believed on which stream; a stream without a key is not heard at all. */
public interface SigningKeys {

    /** The keys that may sign this stream now. */
    List<StreamKey> of(String stream);

    /**
     * From now on this key may sign that stream; one that was revoked stays revoked. Joins the
     * caller's transaction where there is one.
     */
    void register(String stream, StreamKey key);

    /**
     * From now on nothing that this key signed is believed; what was taken in stays. What it signed
     * and was not taken in comes again with another key's signature.
     */
    void revoke(String stream, String keyId);
}
