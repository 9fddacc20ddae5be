package org.essaim.stream.signing;

/** A key that nothing can be signed or checked with; a service does not start with it. */
public final class UnfitSigningKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnfitSigningKeyException(String message) {
        super(message);
    }
}
