package org.essaim.stream.signing;

/** A key that nothing can be signed or checked with; a service does not start with it. */
public final class InvalidSigningKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidSigningKeyException(String message) {
        super(message);
    }
}
