package org.essaim.web.identity;

import com.nimbusds.jose.KeySourceException;

/** No key that is known here fits a token. */
final class UnknownKeyException extends KeySourceException {

    private static final long serialVersionUID = 1L;

    private final boolean answered;

    /**
     * @param answered whether the provider could be asked when that was last tried
     */
    UnknownKeyException(boolean answered) {
        super("no known key fits");
        this.answered = answered;
    }

    /** One sentence for whoever shows the token. */
    String sentence() {
        return answered
                ? "the token is signed with a key that the identity provider does not name"
                : "the token is signed with a key that is not known here, and the identity"
                        + " provider cannot be asked now; try again later";
    }
}
