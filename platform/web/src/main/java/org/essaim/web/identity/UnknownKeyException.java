package org.essaim.web.identity;

import com.nimbusds.jose.KeySourceException;

/** No key fits a token, as far as is known here. */
final class UnknownKeyException extends KeySourceException {

    private static final long serialVersionUID = 1L;

    private final boolean available;

    /**
     * @param available whether the provider answered when it was last asked
     */
    UnknownKeyException(boolean available) {
        super("no known key fits");
        this.available = available;
    }

    boolean isProviderAvailable() {
        return available;
    }
}
